import { type Cents, centsToJson } from '#kernel/money.ts';
import type { DepartmentCode } from '#kernel/territories.ts';
import type { AwardShape, Figure } from './award-shape.ts';
import { trimDelimiter } from './award-shape.ts';
import { departmentsInBrackets } from './department-mention.ts';
import { countUnderHeading, type Gathering } from './gathering.ts';
import type { Names } from './joint-names.ts';
import { withoutLabel } from './line-labels.ts';
import { emptyQuestion, type Question, type QuestionKind } from './reconciliation.ts';
import { lineAt, type SourceLine } from './source-line.ts';
import { type AwardFields, splitAward } from './split-award.ts';

/** An award about to be entered: everything the line and its headings say of it. */
export type Entry = {
  readonly names: Names | null;
  readonly title: string | null;
  readonly departments: readonly DepartmentCode[];
  readonly theme: string | null;
  readonly figure: Figure;
  readonly rivals: readonly Figure[];
  readonly line: number;
  readonly words: string;
  /** The header of the table says "en euros": its amounts lack nothing. */
  readonly inEuros: boolean;
};

export function gatherAward(gathering: Gathering, source: SourceLine, shape: AwardShape) {
  const fields =
    gathering.layout === 'stacked' ? stackedFields(gathering, shape) : splitAward(shape);
  enterAward(gathering, {
    ...fields,
    theme: gathering.section.theme,
    figure: shape.figure,
    rivals: shape.rivals,
    line: lineAt(source, shape.figure.start),
    words: source.text,
    inEuros: false,
  });
}

/** Under a name, the whole line is the title: its colons and dashes are part of it. */
function stackedFields(gathering: Gathering, { before, after }: AwardShape): AwardFields {
  const words = [before, trimDelimiter(after)].filter((part) => part !== '').join(' – ');
  const title = withoutLabel(words) || gathering.title;
  gathering.title = null;
  return { names: gathering.names, title, departments: [] };
}

export function enterAward(gathering: Gathering, entry: Entry) {
  countUnderHeading(gathering);
  gathering.inAwards = true;
  const doubt = doubtOf(entry);
  if (doubt) askAmount(gathering, entry, doubt);
  else if (entry.figure.cents !== null) settleAward(gathering, entry, entry.figure.cents);
}

function askAmount(gathering: Gathering, entry: Entry, doubt: QuestionKind) {
  const bounds = rangeOf(entry);
  const { placed } = placeOf(gathering, entry);
  const departments = [...placed.departments];
  gathering.questions.push({ ...doubtfulAmount(entry, doubt, bounds), departments });
  gathering.doubts.push({ ...placed, bounds });
}

const rangeOf = ({ figure, rivals }: Entry) =>
  figure.range ??
  (rivals.length > 0 ? boundsOf([figure, ...rivals].flatMap(({ cents }) => cents ?? [])) : null);

/** Why the amount cannot be entered as it stands; null when it can. */
function doubtOf({ figure, rivals }: Entry): QuestionKind | null {
  if (figure.range) return 'amount-range';
  if (rivals.length > 0) return 'amount-ambiguous';
  if (figure.cents === null)
    return figure.amount ? unreadableKind(figure.words) : 'amount-unreadable';
  return figure.amount?.qualifier ? 'amount-approximate' : null;
}

/** "3,196 €" can be read two ways; "000 €" not at all. */
const unreadableKind = (words: string): QuestionKind =>
  /^[1-9]\d{0,2}[.,]\d{3}(?!\d)/.test(words) ? 'amount-ambiguous' : 'amount-unreadable';

function doubtfulAmount(entry: Entry, kind: QuestionKind, bounds: Bounds | null): Question {
  const { cents } = entry.figure;
  return {
    ...aboutEntry(entry, kind),
    amount_cents: bounds || cents === null ? null : centsToJson(cents),
    range: bounds && { min_cents: centsToJson(bounds.low), max_cents: centsToJson(bounds.high) },
  };
}

type Bounds = { low: Cents; high: Cents };

function boundsOf(amounts: readonly Cents[]): Bounds | null {
  const [first, ...others] = amounts;
  if (first === undefined) return null;
  const bounds = { low: first, high: first };
  for (const amount of others) {
    if (amount < bounds.low) bounds.low = amount;
    if (amount > bounds.high) bounds.high = amount;
  }
  return bounds;
}

const aboutEntry = (entry: Entry, kind: QuestionKind): Question => ({
  kind,
  line: entry.line,
  ...emptyQuestion,
  beneficiary: entry.names?.written ?? null,
  title: entry.title,
  words: entry.words,
});

/** Where the award counts: its own department if it names one, else that of its section. */
function placeOf({ section }: Gathering, entry: Entry) {
  const inTitle = section.scale === 'departmental' ? [] : departmentsInBrackets(entry.title ?? '');
  const named = entry.departments.length > 0 ? entry.departments : section.departments;
  const bracketed = named.length > 0 ? [] : inTitle;
  const departments = [...named, ...bracketed];
  return { bracketed, placed: { section, scale: section.scale, departments, theme: entry.theme } };
}

function settleAward(gathering: Gathering, entry: Entry, amount: Cents) {
  const { bracketed, placed } = placeOf(gathering, entry);
  gathering.awards.push({
    ...placed,
    row: {
      position: gathering.awards.length + 1,
      beneficiary: entry.names?.written ?? null,
      beneficiaries: [...(entry.names?.names ?? [])],
      title: entry.title,
      amount_cents: centsToJson(amount),
      scale: placed.scale,
      departments: [...placed.departments],
      theme: placed.theme,
      line: entry.line,
    },
    cents: amount,
    currency: entry.inEuros ? 'after' : (entry.figure.amount?.currency ?? 'after'),
    style: entry.inEuros ? '' : (entry.figure.amount?.style ?? ''),
    words: entry.figure.words,
    nameLine: gathering.nameLine,
  });
  askAbout(gathering, entry, bracketed);
}

function askAbout(gathering: Gathering, entry: Entry, bracketed: readonly DepartmentCode[]) {
  const { questions } = gathering;
  if (!entry.names) questions.push(aboutEntry(entry, 'beneficiary-missing'));
  if (entry.names && entry.names.names.length > 1)
    questions.push(aboutEntry(entry, 'joint-amount'));
  if (bracketed.length > 0) {
    questions.push({ ...aboutEntry(entry, 'departments-in-title'), departments: [...bracketed] });
  }
}
