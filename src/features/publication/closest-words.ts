/** One slip in a short word, two in a longer one: beyond, it is another word. */
const slipsAllowed = (word: string) => (word.length < 6 ? 1 : 2);

/** Of these words, those that are the fewest slips away from the one typed; none when too far. */
export function closestWords(typed: string, candidates: readonly string[]): string[] {
  const measured = candidates.map((word) => ({ word, slips: slipsBetween(typed, word) }));
  const fewest = Math.min(...measured.map(({ slips }) => slips));
  if (fewest > slipsAllowed(typed)) return [];
  return measured.filter(({ slips }) => slips === fewest).map(({ word }) => word);
}

/**
 * Letters added, lost, changed or swapped with their neighbour between two words (optimal string
 * alignment). Trigrams alone put "solidraité" far from "solidarité".
 */
export function slipsBetween(left: string, right: string): number {
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      const cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + same);
      const swapped =
        i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      row.push(swapped ? Math.min(cost, at(before, j - 2) + 1) : cost);
    }
    before = above;
    above = row;
  }
  return at(above, right.length);
}

const at = (row: readonly number[], index: number): number =>
  row[index] ?? Number.POSITIVE_INFINITY;
