import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Typed } from './typed.ts';
import { askRows, countRows, parseRowAsk, rowAsk } from './typed-rows.ts';

const rows = (...names: string[]): Typed =>
  Object.fromEntries(names.map((name, row) => [`list.${row}.name`, [name]]));
const read = (typed: Typed) =>
  Array.from({ length: countRows(typed, 'list') }, (_, row) => typed[`list.${row}.name`]?.[0]);

test('a row is added, removed, moved; what is beside it stays', () => {
  const typed = { ...rows('a', 'b', 'c'), other: ['x'], 'list_2.0.name': ['y'] };
  const asked = (move: 'add' | 'remove' | 'up' | 'down', row: number) =>
    askRows(typed, { list: 'list', move, row });
  expect([
    read(asked('add', 3)),
    read(asked('remove', 1)),
    read(asked('up', 2)),
    read(asked('down', 0)),
    read(asked('up', 0)),
    read(asked('down', 2)),
  ]).toEqual([
    ['a', 'b', 'c', undefined],
    ['a', 'c'],
    ['a', 'c', 'b'],
    ['b', 'a', 'c'],
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ]);
  expect(asked('remove', 0)).toMatchObject({ other: ['x'], 'list_2.0.name': ['y'] });
});

test('moving never loses or invents a row, whatever is asked', () => {
  const ask = fc.record({
    list: fc.constant('list'),
    move: fc.constantFrom('up' as const, 'down' as const),
    row: fc.nat(8),
  });
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 6 }), ask, (names, asked) => {
      expect(read(askRows(rows(...names), asked)).toSorted()).toEqual(names.toSorted());
    }),
  );
});

test('what a button says is read back, and nothing else', () => {
  const ask = { list: 'shown-rows', move: 'up', row: 12 } as const;
  expect(parseRowAsk(rowAsk(ask))).toEqual(ask);
  expect(['', 'a', 'a:jump:1', ':add:1', 'a:add:9999'].map(parseRowAsk)).toEqual(
    Array.from({ length: 5 }, () => null),
  );
});
