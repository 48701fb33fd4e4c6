import type { Answer } from './answer.ts';
import { unitsOf } from './condition-units.ts';
import { type Atom, valuesOf } from './condition-uses.ts';
import type { Field, Form, Option } from './form.ts';

/**
 * Answers that stand for all others: conditions can tell apart no more than these. Every value an
 * atom names is among them, and one between and beside, within what the field accepts.
 */
export function* representatives(
  form: Form,
  field: Field,
  atoms: readonly Atom[],
): Generator<Answer> {
  const measured = unitsOf(form, field, atoms);
  if (measured) yield* measured;
  else if (field.kind === 'choice') yield* chosen(field.options, valuesOf(atoms));
  else if (field.kind === 'choices') yield* chosenTogether(field, valuesOf(atoms));
  else if (field.kind === 'territory') yield* placed(field.several, valuesOf(atoms));
  else if (field.kind === 'yes-no') yield* yesAndNo;
  else yield { kind: 'text', text: 'x' };
}

const yesAndNo: readonly Answer[] = [
  { kind: 'yes-no', yes: true },
  { kind: 'yes-no', yes: false },
];

function* chosen(options: readonly Option[], named: readonly string[]): Generator<Answer> {
  const keys = [...new Set(options.map(({ key }) => key))];
  const other = keys.find((key) => !named.includes(key));
  const told = keys.filter((key) => named.includes(key));
  for (const option of other === undefined ? told : [...told, other]) {
    yield { kind: 'choice', option };
  }
}

type Choices = Extract<Field, { kind: 'choices' }>;

/** Each set of the named options, filled up with others to the least that is accepted. */
function* chosenTogether({ options, min, max }: Choices, named: readonly string[]) {
  const keys = [...new Set(options.map(({ key }) => key))];
  const told = keys.filter((key) => named.includes(key));
  const others = keys.filter((key) => !named.includes(key));
  const least = Math.max(1, min);
  for (const set of subsets(told)) {
    const filled = [...set, ...others.slice(0, Math.max(0, least - set.length))];
    if (filled.length < least || filled.length > (max ?? keys.length)) continue;
    yield { kind: 'choices', options: filled } as const;
  }
}

/** There is always a territory that no condition names. */
const elsewhere = 'elsewhere';

function* placed(several: boolean, named: readonly string[]): Generator<Answer> {
  for (const set of several ? subsets(named) : [[], ...named.map((code) => [code])]) {
    yield { kind: 'territories', codes: set.length > 0 ? set : [elsewhere] };
  }
}

function* subsets(items: readonly string[]): Generator<string[]> {
  const [first, ...rest] = items;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const set of subsets(rest)) {
    yield set;
    yield [first, ...set];
  }
}
