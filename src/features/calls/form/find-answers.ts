import type { Answer, Answers } from './answer.ts';
import type { Condition } from './condition.ts';
import { atomsOf, keysOf } from './condition-uses.ts';
import { type Form, listFields, type Placed } from './form.ts';
import { judge } from './holds.ts';
import { possibleVerdicts, yes } from './possible-verdicts.ts';
import { representatives } from './representatives.ts';

/** Every one of these must be able to hold at once: "not" of a condition asks that it be false. */
export type Question = readonly Condition[];

/** How many tries are left: a search gives up when there are none, and then nothing is claimed. */
export type Patience = { left: number };

/** Far more than what people write takes. */
export const patienceFor = (questions: number): Patience => ({ left: 20_000 + 1_000 * questions });

/**
 * Whether some filling of the form makes all of these hold at once. Exact over finite choices and
 * ordered values: fields that are hidden count as not answered, and each is shown by its own rules.
 * A total is taken within the sum of its terms' bounds, and no nearer. Null: given up.
 */
export function canHold(
  form: Form,
  question: Question,
  patience: Patience = patienceFor(1),
): boolean | null {
  const involved = involvedFields(form, question);
  const conditions = [...question, ...involved.flatMap((placed) => whenShown(form, placed))];
  const atoms = conditions.flatMap(atomsOf);
  const search: Search = {
    form,
    question,
    steps: involved.map((placed) => ({
      ...placed,
      atoms: atoms.filter(({ field }) => field === placed.field.key),
      conditions: whenShown(form, placed),
    })),
    patience,
  };
  const found = goOn(search, 0, Object.create(null));
  return patience.left <= 0 && !found ? null : found;
}

type Step = Placed & { atoms: ReturnType<typeof atomsOf>; conditions: Condition[] };
type Search = { form: Form; question: Question; steps: readonly Step[]; patience: Patience };

function goOn(search: Search, depth: number, known: Record<string, Answer>): boolean {
  if (search.patience.left <= 0) return false;
  search.patience.left -= 1;
  const undecided = new Set(search.steps.slice(depth).map(({ field }) => field.key));
  const open = search.question.every((each) => possibleVerdicts(each, known, undecided) & yes);
  const step = search.steps[depth];
  if (!open || !step) return open;
  for (const answer of answersOf(search.form, step, known)) {
    if (goOn(search, depth + 1, answer ? { ...known, [step.field.key]: answer } : known)) {
      return true;
    }
  }
  return false;
}

function* answersOf(form: Form, { field, atoms, conditions }: Step, known: Answers) {
  const isShown = conditions.every((condition) => judge(condition, known) === true);
  if (isShown) yield* representatives(form, field, atoms);
  // What is computed is there as soon as it is shown.
  if (!isShown || field.kind !== 'total') yield null;
}

/** What a field leans on to be shown: its section's condition and its own. */
export const whenShown = (form: Form, { field, at }: Placed): Condition[] =>
  [form.sections[at.section]?.shownWhen, field.shownWhen].filter((each) => each != null);

/** In the order of the form: what decides whether a field is shown comes before it. */
export function involvedFields(form: Form, question: Question): Placed[] {
  const fields = listFields(form);
  const byKey = new Map(fields.toReversed().map((placed) => [placed.field.key, placed]));
  const involved = new Set<Placed>();
  const waiting = question.flatMap(keysOf);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const placed = byKey.get(key);
    if (!placed || involved.has(placed)) continue;
    involved.add(placed);
    waiting.push(...whenShown(form, placed).flatMap(keysOf));
  }
  return fields.filter((placed) => involved.has(placed));
}
