import { createHash } from 'node:crypto';
import type { Typed } from '#features/calls/form-page/typed.ts';

/** The part of a typing that belongs to one field, as it is kept: what PostgreSQL cannot hold left out. */
export const typedOf = (field: string, typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed)
      .filter(([name]) => name === field || name.startsWith(`${field}.`))
      .map(([name, values]) => [name, values.map(cleaned)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

const cleaned = (text: string): string =>
  text.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').toWellFormed();

/** The same for the same words, whatever blank inputs a page put around them. */
export function typedMark(field: string, typed: Typed): string {
  const said = Object.entries(typedOf(field, typed))
    .map(([name, values]) => [name, values.filter((value) => value.trim() !== '')] as const)
    .filter(([, values]) => values.length > 0);
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16);
}
