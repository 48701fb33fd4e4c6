import { expect, test } from 'vitest';
import { localeOf, localise, withoutLocale } from './locale.ts';

test('an address alone says its language', () => {
  const paths = ['/', '/search', '/en', '/en/', '/en/search?q=a', '/enquete', '/en?q=a'];
  expect(paths.map(localeOf)).toEqual(['fr', 'fr', 'en', 'en', 'en', 'fr', 'en']);
});

test('a page keeps its path and query in the other language, from either', () => {
  const paths = ['/', '/en', '/search?q=gers', '/en/search?q=gers', '/en?q=a'];
  expect(paths.map((path) => localise(path, 'en'))).toEqual([
    '/en',
    '/en',
    '/en/search?q=gers',
    '/en/search?q=gers',
    '/en?q=a',
  ]);
  expect(paths.map((path) => localise(path, 'fr'))).toEqual([
    '/',
    '/',
    '/search?q=gers',
    '/search?q=gers',
    '/?q=a',
  ]);
});

test('no address leads out of the site', () => {
  expect(['//elsewhere.org', '/en//elsewhere.org', '/\\elsewhere.org'].map(withoutLocale)).toEqual([
    '/elsewhere.org',
    '/elsewhere.org',
    '/elsewhere.org',
  ]);
});
