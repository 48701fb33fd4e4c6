import { expect, test } from 'vitest';
import { aboutMessages } from './about-messages.ts';
import { componentMessages } from './components/component-messages.ts';
import { errorMessages } from './error-messages.ts';
import { frameMessages } from './frame-messages.ts';
import { bilingual, plural } from './messages.ts';

test('zero is singular in French and plural in English', () => {
  const rows = { one: 'one', other: 'other' };
  expect([0, 1, 2].map((count) => plural('fr', count, rows))).toEqual(['one', 'one', 'other']);
  expect([0, 1, 2].map((count) => plural('en', count, rows))).toEqual(['other', 'one', 'other']);
});

test('English cannot lack a word that French has', () => {
  // @ts-expect-error: "next" is missing
  const words = bilingual({ previous: 'Avant', next: 'Après' }, { previous: 'Before' });
  expect(Object.keys(words.fr)).toEqual(['previous', 'next']);
});

test('every sentence of the frame is translated: none is the same in both languages', () => {
  const all = { aboutMessages, componentMessages, errorMessages };
  const same = Object.values(all).flatMap(({ fr, en }) => sameTexts(fr, en));
  expect([...same, ...sameTexts(frameMessages.fr, frameMessages.en)]).toEqual([
    'Version',
    'Lauréat',
  ]);
});

function sameTexts(fr: unknown, en: unknown): string[] {
  if (typeof fr === 'string') return fr === en ? [fr] : [];
  if (typeof fr !== 'object' || fr === null) return [];
  const other = en as Record<string, unknown>;
  return Object.entries(fr).flatMap(([key, value]) => sameTexts(value, other[key]));
}
