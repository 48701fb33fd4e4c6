import { expect, test } from 'vitest';
import { mergeTyped } from './merge-typed.ts';

const read = { name: 'Entraide', ceiling: '10 000', kinds: ['association'], sealed: false };

test('what only one changed is kept, what both changed is to be chosen', () => {
  const mine = { ...read, name: 'Entraide 2027', ceiling: '20 000' };
  const theirs = { ...read, ceiling: '15 000', kinds: ['association', 'commune'], sealed: true };
  expect(mergeTyped(read, mine, theirs)).toEqual({
    typed: { ...theirs, name: 'Entraide 2027', ceiling: '20 000' },
    both: ['ceiling'],
    taken: ['kinds', 'sealed'],
  });
});

test('the same change made twice is no conflict', () => {
  const changed = { ...read, kinds: ['commune'] };
  expect(mergeTyped(read, { ...changed }, { ...changed })).toEqual({
    typed: changed,
    both: [],
    taken: [],
  });
});

test('without what was read, each difference is to be chosen', () => {
  const theirs = { ...read, sealed: true };
  expect(mergeTyped(null, read, theirs)).toEqual({ typed: read, both: ['sealed'], taken: [] });
});
