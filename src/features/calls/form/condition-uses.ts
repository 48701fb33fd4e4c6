import type { Comparable, Condition } from './condition.ts';

export type Atom = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>;

/** What a condition says of fields, without its "and", "or", "not". */
export function atomsOf(condition: Condition): Atom[] {
  if (condition.kind === 'not') return atomsOf(condition.of);
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(atomsOf);
  return [condition];
}

export const keysOf = (condition: Condition): string[] => [
  ...new Set(atomsOf(condition).map(({ field }) => field)),
];

export const valuesOf = (atoms: readonly Atom[]): string[] => [
  ...new Set(
    atoms.flatMap((atom) => (atom.kind === 'is' || atom.kind === 'contains' ? [atom.value] : [])),
  ),
];

export const comparablesOf = (atoms: readonly Atom[]): Comparable[] =>
  atoms.flatMap((atom) => (atom.kind === 'compares' ? [atom.value] : []));
