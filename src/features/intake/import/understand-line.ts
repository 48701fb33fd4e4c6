import { deriveEssentials } from '#features/applications/derive-essentials.ts';
import { missingEssentials } from '#features/applications/enter-dossier.ts';
import { profileAnswers } from '#features/applications/profile-answers.ts';
import type { NativeCall } from '#features/calls/call.ts';
import type { Answer, Answers } from '#features/calls/form/answer.ts';
import { essentialKeys, optionOfKind } from '#features/calls/form/essentials.ts';
import { type Field, type Form, findField } from '#features/calls/form/form.ts';
import { missingAnswers } from '#features/calls/form/missing-answers.ts';
import { readAnswer } from '#features/calls/form/read-answer.ts';
import type { Typed } from '#features/calls/form-page/typed.ts';
import type { Wave } from '#features/calls/wave/wave.ts';
import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import { dayIn as dayInZone, parsePlainDay } from '#kernel/day.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import type { LineProblem, LineWarning } from './line-problem.ts';
import { type FixedTarget, fieldTarget, type Mapping, mappedFields } from './mapping.ts';
import { type ReadApplicant, readApplicant } from './read-applicant-profile.ts';
import { cellOf, type Family, type SourceCell, type SourceLine } from './source-line.ts';
import { dayIn, typeRows, typeValues } from './type-value.ts';

/** What every line is read with. */
export type Reading = {
  call: NativeCall;
  form: Form;
  mapping: Mapping;
  family: Family;
  book: TerritoryBook;
  /** When nothing says on which day a dossier came. */
  today: string;
};

export type Understood = {
  applicant: ReadApplicant;
  /** All but the kind of the applicant, which follows its organisation. */
  answers: Answers;
  receivedOn: string;
  isReceiptKnown: boolean;
  waveId: string;
  warnings: readonly LineWarning[];
};

const cellAt = (line: SourceLine, { mapping }: Reading, target: string): SourceCell => {
  const from = Object.hasOwn(mapping, target) ? mapping[target] : undefined;
  if (!from) return { values: [] };
  return 'constant' in from
    ? { values: [from.constant] }
    : (cellOf(line, from.column) ?? { values: [] });
};

const textAt = (line: SourceLine, reading: Reading, target: FixedTarget): string =>
  cellAt(line, reading, target).values.join(' ').trim();

/** Its number where it comes from: with the source, what tells it from every other. */
export const numberOf = (line: SourceLine, reading: Reading): string =>
  textAt(line, reading, 'dossier.number');

/** What a line says, in the words of the call. Nothing is guessed: what is not understood refuses it. */
export function understandLine(
  line: SourceLine,
  reading: Reading,
): Outcome<Understood, LineProblem[]> {
  if (line.fault !== null) return refuse([{ reason: line.fault }]);
  if (numberOf(line, reading) === '') return refuse([{ reason: 'number-missing' }]);
  const applicant = readApplicant((target) => textAt(line, reading, target));
  const received = placeInTime(line, reading);
  const { answers, problems } = readAnswers(line, reading, received.ok ? received.value.on : null);
  const missing = missingEssentials(
    deriveEssentials({
      form: reading.form,
      answers,
      settings: reading.call.settings,
      book: reading.book,
    }),
  ).filter((each) => !problems.some((problem) => isAbout(problem, each)));
  const all: LineProblem[] = [
    ...(applicant.ok ? [] : applicant.refusal),
    ...(received.ok ? [] : [received.refusal]),
    ...problems,
    ...(missing.length > 0 ? [{ reason: 'essentials-missing', missing } as const] : []),
  ];
  if (!applicant.ok || !received.ok || all.length > 0) return refuse(all);
  const { on, waveId, isKnown } = received.value;
  return accept({
    applicant: applicant.value,
    answers,
    receivedOn: on,
    isReceiptKnown: isKnown,
    waveId,
    warnings: warningsOf(line, reading, { answers, isKnown, applicant: applicant.value }),
  });
}

/** An answer that is not understood is said once, by its own words. */
const isAbout = (problem: LineProblem, essential: 'title' | 'requested' | 'scale'): boolean =>
  problem.reason === 'answer' &&
  (problem.issue.name === essentialKeys[essential] ||
    (essential === 'scale' && problem.issue.name === essentialKeys.territories));

type Received = { on: string; waveId: string; isKnown: boolean };

/** The wave is the first that was not closed yet on the day the dossier came. */
function placeInTime(line: SourceLine, reading: Reading): Outcome<Received, LineProblem> {
  const typed = textAt(line, reading, 'dossier.received');
  const on = typed === '' ? reading.today : parsePlainDay(dayIn(typed) ?? '');
  if (on === null) return refuse({ reason: 'received-not-a-day', typed });
  const { waves } = reading.call;
  const wave = waves.find((each) => closingDay(each) === null || on <= String(closingDay(each)));
  if (wave) return accept({ on, waveId: wave.id, isKnown: typed !== '' });
  const closedOn = waves.map(closingDay).findLast((day) => day !== null) ?? '';
  return refuse({ reason: 'received-late', on, closedOn });
}

const closingDay = ({ closesAt }: Wave): string | null =>
  closesAt && dayInZone('Europe/Paris', closesAt);

function readAnswers(line: SourceLine, reading: Reading, receivedOn: string | null) {
  const answers: Record<string, Answer> = {};
  const problems: LineProblem[] = [];
  for (const field of mappedFields(reading.form)) {
    const typed = typedFor(field, cellAt(line, reading, fieldTarget(field.key)), reading);
    const { answer, issues } = readAnswer(field, typed, {
      today: receivedOn ?? reading.today,
      book: reading.book,
    });
    if (answer) answers[field.key] = answer;
    for (const issue of issues) problems.push(problemOf(field, typed, issue));
  }
  return { answers, problems };
}

const problemOf = (
  field: Field,
  typed: Typed,
  issue: Extract<LineProblem, { reason: 'answer' }>['issue'],
): LineProblem => ({
  reason: 'answer',
  label: field.label,
  typed: (typed[issue.name] ?? []).join(', ').slice(0, 200),
  issue,
});

function typedFor(field: Field, cell: SourceCell, reading: Reading): Typed {
  // Files are taken in apart: a name is not a file that is here.
  if (field.kind === 'file') return {};
  if (field.kind === 'table') return typeRows(field, cell, reading);
  return { [field.key]: typeValues(field, cell.values, reading) };
}

type Answered = { answers: Answers; isKnown: boolean; applicant: ReadApplicant };

/** Nobody is asked again for what their profile says, nor for a scale that follows the territories. */
const followed: readonly string[] = [essentialKeys.applicantKind, essentialKeys.scale];

function warningsOf(
  line: SourceLine,
  { form, today, book }: Reading,
  { answers, isKnown, applicant: { profile } }: Answered,
): LineWarning[] {
  const known = profile.ok ? profileAnswers(form, profile.value, { today, book }) : {};
  const labels = missingAnswers(form, { ...known, ...answers })
    .filter(({ name }) => !followed.includes(name))
    .map(({ name }) => findField(form, name)?.label ?? name);
  const count = Object.values(line.cells).reduce((sum, cell) => sum + (cell.files?.length ?? 0), 0);
  return [
    ...(isKnown ? [] : [{ warning: 'received-unknown' } as const]),
    ...(labels.length > 0 ? [{ warning: 'unanswered', labels } as const] : []),
    ...(count > 0 ? [{ warning: 'files-apart', count } as const] : []),
  ];
}

/** Once the organisation is known: the answers as they are filed. */
export const withKind = (form: Form, answers: Answers, kind: ApplicantKind): Answers =>
  findField(form, essentialKeys.applicantKind)
    ? { ...answers, [essentialKeys.applicantKind]: { kind: 'choice', option: optionOfKind(kind) } }
    : answers;
