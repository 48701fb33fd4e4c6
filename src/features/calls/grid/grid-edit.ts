import { defaultGrid } from './default-grid.ts';
import { mostCriteria, mostQuestions, nextKey } from './grid.ts';
import { type TypedCriterion, type TypedGrid, toTyped } from './grid-form.ts';

/** What a button of the form does to what is typed; nothing is saved by it. */
export function editGrid(typed: TypedGrid, action: string): TypedGrid | null {
  if (action === 'take-default') return { ...typed, ...contentOf(toTyped(defaultGrid, null)) };
  const [verb = '', list = '', number = ''] = action.split(' ');
  const rank = Number(number);
  if (list === 'criterion') {
    const criteria = editList(typed.criteria, verb, rank, () => newCriterion(typed));
    return criteria && { ...typed, criteria: criteria.slice(0, mostCriteria) };
  }
  if (list !== 'question') return null;
  const questions = editList(typed.questions, verb, rank, () => ({
    key: nextKey('q', typed.questions),
    text: '',
    guidance: '',
    excludes: 'yes',
  }));
  return questions && { ...typed, questions: questions.slice(0, mostQuestions) };
}

const contentOf = ({ criteria, questions, opinions }: TypedGrid) => ({
  criteria,
  questions,
  opinions,
});

/** As the one before it: most grids have one scale. */
function newCriterion({ criteria }: TypedGrid): TypedCriterion {
  const last = criteria.at(-1);
  return {
    key: nextKey('c', criteria),
    label: '',
    guidance: '',
    weight: '1',
    min: last?.min ?? '0',
    max: last?.max ?? '5',
    step: last?.step ?? '1',
    labels: last?.labels ?? '',
  };
}

function editList<T>(
  rows: readonly T[],
  verb: string,
  rank: number,
  make: () => T,
): readonly T[] | null {
  const index = rank - 1;
  const row = rows[index];
  if (verb === 'add') return [...rows, make()];
  if (row === undefined) return null;
  const others = rows.filter((each) => each !== row);
  if (verb === 'remove') return others;
  return verb === 'up' ? others.toSpliced(Math.max(0, index - 1), 0, row) : null;
}
