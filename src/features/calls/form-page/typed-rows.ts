import type { Typed } from './typed.ts';

/** Rows are numbered from 0 in the names of their inputs: "key.0.column". */
export function countRows(typed: Typed, list: string): number {
  let count = 0;
  for (const name of Object.keys(typed)) {
    const row = rowIn(name, list);
    if (row !== null && row.number >= count) count = row.number + 1;
  }
  return count;
}

const mostRows = 500;

function rowIn(name: string, list: string): { number: number; rest: string } | null {
  if (!name.startsWith(`${list}.`)) return null;
  const match = /^(\d{1,3})(\.[\s\S]*)$/.exec(name.slice(list.length + 1));
  return match && Number(match[1]) < mostRows
    ? { number: Number(match[1]), rest: match[2] ?? '' }
    : null;
}

/** What a button of a list asks, without JavaScript: "add", "remove.2", "up.1", "down.0". */
export type RowAsk = { list: string; move: 'add' | 'remove' | 'up' | 'down'; row: number };

export function parseRowAsk(text: string): RowAsk | null {
  const match = /^([a-z][\w.-]*):(add|remove|up|down):(\d{1,3})$/.exec(text);
  if (!match) return null;
  const [, list = '', move = 'add', row = '0'] = match;
  return { list, move: move as RowAsk['move'], row: Number(row) };
}

export const rowAsk = ({ list, move, row }: RowAsk): string => `${list}:${move}:${row}`;

/** The same typing with a row more, less, higher or lower: nothing else changes. */
export function askRows(typed: Typed, { list, move, row }: RowAsk): Typed {
  const count = countRows(typed, list);
  const order = Array.from({ length: count }, (_, number) => number);
  if (move === 'add') return { ...typed, [`${list}.${count}.`]: [''] };
  if (move === 'remove') return reordered(typed, list, order.toSpliced(row, 1));
  const to = move === 'up' ? row - 1 : row + 1;
  if (row >= count || to < 0 || to >= count) return typed;
  return reordered(typed, list, order.with(row, to).with(to, row));
}

/** `order` names, for each new place, the row that comes there; a row it leaves out is gone. */
function reordered(typed: Typed, list: string, order: readonly number[]): Typed {
  const place = new Map(order.map((from, to) => [from, to]));
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, values]) => {
      const row = rowIn(name, list);
      if (row === null) return [[name, values]];
      const to = place.get(row.number);
      return to === undefined ? [] : [[`${list}.${to}${row.rest}`, values]];
    }),
  );
}
