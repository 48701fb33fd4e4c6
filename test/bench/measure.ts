/** One line of `npm run bench -- --json`. */
export type Measure = {
  name: string;
  value: number;
  unit: string;
  /** What it is compared with: a target, or another way of doing the same in the same run. */
  reference: number | null;
  /** value / reference. */
  ratio: number | null;
};

export const compare = (name: string, value: number, unit: string, reference: number): Measure => ({
  name,
  value,
  unit,
  reference,
  ratio: value / reference,
});

/** The median of several runs: one run says little on a shared machine. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
