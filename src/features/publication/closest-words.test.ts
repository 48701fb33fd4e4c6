import { expect, test } from 'vitest';
import { closestWords, slipsBetween } from './closest-words.ts';

test('a letter added, lost, changed or swapped is one slip', () => {
  const slips = ['mobilite', 'mobillite', 'mobilte', 'mobilixe', 'mobiltie'].map((typed) =>
    slipsBetween(typed, 'mobilite'),
  );
  expect(slips).toEqual([0, 1, 1, 1, 1]);
});

test('the closest words are kept, all those as close', () => {
  expect(closestWords('martn', ['marten', 'martin', 'martinet'])).toEqual(['marten', 'martin']);
});

test('a short word may have one slip, a longer one two, and no more', () => {
  expect(closestWords('gxrx', ['gers'])).toEqual([]);
  expect(closestWords('asociatoin', ['association'])).toEqual(['association']);
  expect(closestWords('acosiatoin', ['association'])).toEqual([]);
  expect(closestWords('gers', [])).toEqual([]);
});
