import { type Cents, centsToJson } from '#kernel/money.ts';
import type { DepartmentCode } from '#kernel/territories.ts';
import type { AwardShape, Figure } from './award-shape.ts';
import { trimDelimiter } from './award-shape.ts';
import { departmentsInBrackets } from './department-mention.ts';
import { countUnderHeading, type Gathering } from './gathering.ts';
import type { Names } from './joint-names.ts';
import type { Question, QuestionKind } from './reconciliation.ts';
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
  const fields = gathering.layout === 'stacked' ? stackedFields(gathering, shape) : splitAward(shape);
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
  const title = words || gathering.title;
  gathering.title = null;
  return { names: gathering.names, title, departments: [] };
}

export function enterAward(gathering: Gathering, entry: Entry) {
  countUnderHeading(gathering);
  gathering.inAwards = true;
  const doubt = doubtOf(entry);
  if (doubt) gathering.questions.push(doubtfulAmount(entry, doubt));
  else if (entry.figure.cents !== null) settleAward(gathering, entry, entry.figure.cents);
}

/** Why the amount cannot be entered as it stands; null when it can. */
function doubtOf({ figure, rivals }: Entry): QuestionKind | null {
  if (figure.range) return 'amount-range';
  if (rivals.length > 0) return 'amount-ambiguous';
  if (figure.cents === null) return figure.amount ? unreadableKind(figure.words) : 'amount-unreadable';
  return figure.amount?.qualifier ? 'amount-approximate' : null;
}

/** "3,196 €" can be read two ways; "000 €" not at all. */
const unreadableKind = (words: string): QuestionKind =>
  /^[1-9]\d{0,2}[.,]\d{3}(?!\d)/.test(words) ? 'amount-ambiguous' : 'amount-unreadable';

function doubtfulAmount(entry: Entry, kind: QuestionKind): Question {
  const { figure, rivals } = entry;
  const amounts = [figure, ...rivals].flatMap(({ cents }) => cents ?? []);
  const range = figure.range ?? (rivals.length > 0 ? boundsOf(amounts) : null);
  const alone = range || figure.cents === null ? null : centsToJson(figure.cents);
  return {
    ...aboutEntry(entry, kind),
    amount_cents: alone,
    range: range && { min_cents: centsToJson(range.low), max_cents: centsToJson(range.high) },
  };
}

function boundsOf(amounts: readonly Cents[]): { low: Cents; high: Cents } | null {
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
  beneficiary: entry.names?.written ?? null,
  title: entry.title,
  amount_cents: null,
  range: null,
  departments: [],
  words: entry.words,
});

function settleAward(gathering: Gathering, entry: Entry, amount: Cents) {
  const { section } = gathering;
  const bracketed = section.scale === 'departmental' ? [] : departmentsInBrackets(entry.title ?? '');
  const named = entry.departments.length > 0 ? entry.departments : section.departments;
  const departments = named.length > 0 ? named : bracketed;
  gathering.awards.push({
    row: {
      position: gathering.awards.length + 1,
      beneficiary: entry.names?.written ?? null,
      beneficiaries: [...(entry.names?.names ?? [])],
      title: entry.title,
      amount_cents: centsToJson(amount),
      scale: section.scale,
      departments: [...departments],
      theme: entry.theme,
      line: entry.line,
    },
    cents: amount,
    section,
    currency: entry.inEuros ? 'after' : (entry.figure.amount?.currency ?? 'after'),
    style: entry.inEuros ? '' : (entry.figure.amount?.style ?? ''),
    words: entry.figure.words,
    nameLine: gathering.nameLine,
  });
  askAbout(gathering, entry, named.length === 0 ? bracketed : []);
}

function askAbout(gathering: Gathering, entry: Entry, bracketed: readonly DepartmentCode[]) {
  const { questions } = gathering;
  if (!entry.names) questions.push(aboutEntry(entry, 'beneficiary-missing'));
  if (entry.names && entry.names.names.length > 1) questions.push(aboutEntry(entry, 'joint-amount'));
  if (bracketed.length > 0) {
    questions.push({ ...aboutEntry(entry, 'departments-in-title'), departments: [...bracketed] });
  }
}
