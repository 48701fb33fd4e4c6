import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Ratio } from '#kernel/ratio.ts';

/**
 * How a dossier is judged: what is weighed, what excludes, whose opinions are asked. Plain data,
 * kept as JSON in a revision, in the words of the service.
 */
export type Grid = {
  criteria: readonly Criterion[];
  questions: readonly DisqualifyingQuestion[];
  opinions: readonly AskedOpinion[];
};

export type Criterion = {
  /** Names it through all revisions: a mark follows its key, a label may change. */
  key: string;
  label: string;
  /** What to look at; empty when nothing is to be said. */
  guidance: string;
  /** A whole number: only its share of the sum of weights counts. */
  weight: number;
  scale: Scale;
};

/** In hundredths of a point, so that half points and quarters are whole numbers. */
export type Scale = {
  min: number;
  max: number;
  step: number;
  labels: readonly ScaleLabel[];
};
export type ScaleLabel = { at: number; label: string };

export type DisqualifyingQuestion = {
  key: string;
  text: string;
  guidance: string;
  /** The answer that excludes the dossier. */
  excludes: 'yes' | 'no';
};

export const opinionKinds = ['working-group', 'department-service'] as const;
export type OpinionKind = (typeof opinionKinds)[number];
export type AskedOpinion = { kind: OpinionKind; needed: number };

export const mostCriteria = 20;
export const mostQuestions = 10;
export const mostOpinions = 9;
export const heaviest = 1000;

/** Marks in hundredths of a point, by the key of their criterion. */
export type Marks = Readonly<Record<string, number>>;

export type MarksRefusal =
  | { reason: 'criterion-not-marked'; key: string }
  | { reason: 'mark-off-scale'; key: string; mark: number }
  | { reason: 'criterion-unknown'; key: string };

/** On its scale: between its ends and on one of its steps. */
export const isOnScale = ({ min, max, step }: Scale, mark: number): boolean =>
  Number.isSafeInteger(mark) && mark >= min && mark <= max && (mark - min) % step === 0;

/**
 * The share of what could be had, from 0 to 1, exact: each criterion counts for its share of the
 * weights, whatever the length of its scale and wherever it stands in the grid.
 */
export function weightedShare(grid: Grid, marks: Marks): Outcome<Ratio, MarksRefusal> {
  const known = new Set(grid.criteria.map(({ key }) => key));
  const stray = Object.keys(marks).find((key) => !known.has(key));
  if (stray !== undefined) return refuse({ reason: 'criterion-unknown', key: stray });
  let share: Ratio = { numerator: 0n, denominator: 1n };
  for (const { key, weight, scale } of grid.criteria) {
    const mark = marks[key];
    if (mark === undefined) return refuse({ reason: 'criterion-not-marked', key });
    if (!isOnScale(scale, mark)) return refuse({ reason: 'mark-off-scale', key, mark });
    share = plus(share, {
      numerator: BigInt(weight) * BigInt(mark - scale.min),
      denominator: BigInt(weightOf(grid)) * BigInt(scale.max - scale.min),
    });
  }
  return accept(share);
}

export const weightOf = ({ criteria }: Pick<Grid, 'criteria'>): number =>
  criteria.reduce((sum, { weight }) => sum + weight, 0);

/** In lowest terms: two sums of the same parts are then written the same. */
function plus(a: Ratio, b: Ratio): Ratio {
  const numerator = a.numerator * b.denominator + b.numerator * a.denominator;
  const denominator = a.denominator * b.denominator;
  const divisor = commonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

const commonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonDivisor(b, a % b));

/** A key that no criterion or question of this prefix bears: "c4" after "c1", "c3". */
export function nextKey(prefix: 'c' | 'q', taken: readonly { key: string }[]): string {
  const numbers = taken.map(({ key }) => Number(key.slice(1))).filter(Number.isSafeInteger);
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
