import {
  type Criterion,
  type DisqualifyingQuestion,
  type Grid,
  mostCriteria,
  mostQuestions,
  nextKey,
  opinionKinds,
  type ScaleLabel,
} from './grid.ts';

/** As typed, shown again whatever becomes of it. */
export type TypedCriterion = {
  key: string;
  label: string;
  guidance: string;
  weight: string;
  min: string;
  max: string;
  step: string;
  /** One a line: "3 = satisfaisant". */
  labels: string;
};
export type TypedQuestion = { key: string; text: string; guidance: string; excludes: string };
export type TypedGrid = {
  criteria: readonly TypedCriterion[];
  questions: readonly TypedQuestion[];
  /** How many of each kind are needed; "0" or nothing: not asked. */
  opinions: Readonly<Record<string, string>>;
  reason: string;
  /** When the grid it was written from was saved. */
  from: string;
};

export function readTypedGrid(form: FormData): TypedGrid {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const rows = (prefix: string, most: number) =>
    Array.from({ length: most }, (_, index) => `${prefix}-${index + 1}`).filter((row) =>
      form.has(`${row}-key`),
    );
  return {
    criteria: rows('criterion', mostCriteria).map((row, index, all) => ({
      key: keyOf('c', text, row, all.slice(0, index)),
      label: text(`${row}-label`),
      guidance: text(`${row}-guidance`),
      weight: text(`${row}-weight`),
      min: text(`${row}-min`),
      max: text(`${row}-max`),
      step: text(`${row}-step`),
      labels: text(`${row}-labels`),
    })),
    questions: rows('question', mostQuestions).map((row, index, all) => ({
      key: keyOf('q', text, row, all.slice(0, index)),
      text: text(`${row}-text`),
      guidance: text(`${row}-guidance`),
      excludes: text(`${row}-excludes`),
    })),
    opinions: Object.fromEntries(opinionKinds.map((kind) => [kind, text(`opinion-${kind}`)])),
    reason: text('reason'),
    from: text('from'),
  };
}

/** A key comes back as it was sent; one that was tampered with is another's, and a new one is given. */
function keyOf(
  prefix: 'c' | 'q',
  text: (name: string) => string,
  row: string,
  before: readonly string[],
): string {
  const key = text(`${row}-key`);
  const taken = before.map((each) => ({ key: text(`${each}-key`) }));
  const isOwn = new RegExp(`^${prefix}[1-9]\\d{0,3}$`).test(key);
  return isOwn && !taken.some((each) => each.key === key) ? key : nextKey(prefix, taken);
}

/** What cannot be read as a number is NaN: the faults of the grid say where. */
export const parseGrid = ({ criteria, questions, opinions }: TypedGrid): Grid => ({
  criteria: criteria.map(parseCriterion),
  questions: questions.map(parseQuestion),
  opinions: opinionKinds
    .map((kind) => ({ kind, needed: parseWhole(opinions[kind] || '0') }))
    .filter(({ needed }) => needed !== 0),
});

const parseCriterion = (typed: TypedCriterion): Criterion => ({
  key: typed.key,
  label: typed.label,
  guidance: typed.guidance,
  weight: parseWhole(typed.weight),
  scale: {
    min: parsePoints(typed.min),
    max: parsePoints(typed.max),
    step: parsePoints(typed.step),
    labels: typed.labels
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map(parseScaleLabel),
  },
});

const parseQuestion = ({
  key,
  text,
  guidance,
  excludes,
}: TypedQuestion): DisqualifyingQuestion => ({
  key,
  text,
  guidance,
  excludes: excludes === 'no' ? 'no' : 'yes',
});

function parseScaleLabel(line: string): ScaleLabel {
  const match = /^(\S+?)\s*[=:]\s*(.+)$/.exec(line);
  return { at: parsePoints(match?.[1] ?? ''), label: match?.[2] ?? line };
}

const parseWhole = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN);

/** "4,5" is 450 hundredths; null marks of a float never come in. */
function parsePoints(text: string): number {
  const match = /^(-?)(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(text);
  if (!match) return Number.NaN;
  const [, sign, whole = '0', decimals = ''] = match;
  const points = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return sign === '-' ? -points : points;
}

export const formatPoints = (points: number): string => {
  const sign = points < 0 ? '-' : '';
  const rest = String(Math.abs(points) % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${sign}${Math.trunc(Math.abs(points) / 100)}${rest && `,${rest}`}`;
};

export const toTyped = (grid: Grid, savedAt: Date | null): TypedGrid => ({
  criteria: grid.criteria.map(({ key, label, guidance, weight, scale }) => ({
    key,
    label,
    guidance,
    weight: String(weight),
    min: formatPoints(scale.min),
    max: formatPoints(scale.max),
    step: formatPoints(scale.step),
    labels: scale.labels.map(({ at, label }) => `${formatPoints(at)} = ${label}`).join('\n'),
  })),
  questions: grid.questions,
  opinions: Object.fromEntries(
    opinionKinds.map((kind) => [
      kind,
      String(grid.opinions.find((opinion) => opinion.kind === kind)?.needed ?? 0),
    ]),
  ),
  reason: '',
  from: savedAt?.toISOString() ?? '',
});
