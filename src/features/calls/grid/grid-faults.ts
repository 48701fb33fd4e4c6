import { type Criterion, type Grid, heaviest, mostOpinions } from './grid.ts';

/** What keeps a grid from being used, and where: the rank is as read on the page, from 1. */
export type GridFault =
  | { kind: 'no-criterion' }
  | { kind: 'criterion-without-label'; rank: number }
  | { kind: 'criterion-named-twice'; rank: number; label: string }
  | { kind: 'weight-not-whole'; rank: number }
  | { kind: 'scale-without-room'; rank: number }
  | { kind: 'step-does-not-fit'; rank: number }
  | { kind: 'label-off-scale'; rank: number; at: number }
  | { kind: 'question-without-text'; rank: number }
  | { kind: 'question-asked-twice'; rank: number; text: string }
  | { kind: 'opinion-asked-twice'; opinion: string }
  | { kind: 'opinion-needed-by-nobody'; opinion: string };

/** What is missing or contradictory; nothing when a call may open with it. */
export const gridFaults = (grid: Grid): readonly GridFault[] => [
  ...(grid.criteria.length === 0 ? [{ kind: 'no-criterion' } as const] : []),
  ...grid.criteria.flatMap((criterion, index) => criterionFaults(criterion, index + 1, grid)),
  ...questionFaults(grid),
  ...opinionFaults(grid),
];

function criterionFaults(criterion: Criterion, rank: number, grid: Grid): GridFault[] {
  const { label, weight } = criterion;
  const faults: GridFault[] = [];
  if (label === '') faults.push({ kind: 'criterion-without-label', rank });
  else if (isRepeated(grid.criteria, rank, ({ label }) => label)) {
    faults.push({ kind: 'criterion-named-twice', rank, label });
  }
  if (!Number.isSafeInteger(weight) || weight < 1 || weight > heaviest) {
    faults.push({ kind: 'weight-not-whole', rank });
  }
  return [...faults, ...scaleFaults(criterion, rank)];
}

function scaleFaults({ scale }: Criterion, rank: number): GridFault[] {
  const { min, max, step, labels } = scale;
  if (![min, max].every(Number.isSafeInteger) || min >= max) {
    return [{ kind: 'scale-without-room', rank }];
  }
  if (!Number.isSafeInteger(step) || step <= 0 || (max - min) % step !== 0) {
    return [{ kind: 'step-does-not-fit', rank }];
  }
  return labels
    .filter(({ at }) => at < min || at > max || (at - min) % step !== 0)
    .map(({ at }) => ({ kind: 'label-off-scale', rank, at }));
}

const questionFaults = ({ questions }: Grid): GridFault[] =>
  questions.flatMap(({ text }, index): GridFault[] => {
    const rank = index + 1;
    if (text === '') return [{ kind: 'question-without-text', rank }];
    const isTwice = isRepeated(questions, rank, (question) => question.text);
    return isTwice ? [{ kind: 'question-asked-twice', rank, text }] : [];
  });

const opinionFaults = ({ opinions }: Grid): GridFault[] =>
  opinions.flatMap(({ kind, needed }, index): GridFault[] => {
    if (isRepeated(opinions, index + 1, (opinion) => opinion.kind)) {
      return [{ kind: 'opinion-asked-twice', opinion: kind }];
    }
    const asks = Number.isSafeInteger(needed) && needed >= 1 && needed <= mostOpinions;
    return asks ? [] : [{ kind: 'opinion-needed-by-nobody', opinion: kind }];
  });

/** The first of two is not the one that repeats. */
const isRepeated = <T>(all: readonly T[], rank: number, of: (each: T) => string): boolean => {
  const own = all[rank - 1];
  return own !== undefined && all.slice(0, rank - 1).some((each) => of(each) === of(own));
};
