import { sortKey } from '#kernel/sort-key.ts';

/** Letters and digits only, without case or accents: what is left is what two spellings share. */
export const bareWords = (text: string): string => sortKey(text).replace(/[^A-Z0-9]/g, '');

// Names are short; a longer text is not a name, and the distance costs its square.
const longest = 240;

/** How many letters part two spellings; Infinity when one of them is too long to be a name. */
export function spellingDistance(a: string, b: string): number {
  if (a.length > longest || b.length > longest) return Number.POSITIVE_INFINITY;
  let distances = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) distances = nextRow(distances, letter, b, row + 1);
  return distances.at(-1) ?? 0;
}

function nextRow(previous: readonly number[], letter: string, b: string, start: number): number[] {
  const current = [start];
  for (let column = 1; column < previous.length; column += 1) {
    const substitution = (previous[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1);
    const insertion = (current[column - 1] ?? 0) + 1;
    const deletion = (previous[column] ?? 0) + 1;
    current.push(Math.min(substitution, insertion, deletion));
  }
  return current;
}
