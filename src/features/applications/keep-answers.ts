import { isDeepStrictEqual } from 'node:util';
import { type Answers, answerOf } from '#features/calls/form/answer.ts';
import type { AnswerIssue } from '#features/calls/form/answer-issue.ts';
import { essentialKeys } from '#features/calls/form/essentials.ts';
import { type Field, type Form, findField } from '#features/calls/form/form.ts';
import { readAnswer } from '#features/calls/form/read-answer.ts';
import type { Typed } from '#features/calls/form-page/typed.ts';
import { dayIn } from '#kernel/day.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import type { AnswerChange, WorkingAnswers } from './answer-queries.ts';
import type { KeptAnswer } from './application-store.ts';
import { typedOf } from './typed-field.ts';

/** One field as it was sent; `version` is the one its author was shown, 0 for none. */
export type SentAnswer = { field: string; typed: Typed; version: number };

/** Another wrote meanwhile: both are handed back, nothing is written over. */
export type Conflict = {
  field: string;
  label: string;
  /** Of theirs: sent back with "keep mine". */
  version: number;
  theirs: Typed;
  yours: Typed;
  change: AnswerChange;
};

type SavedField = { field: string; version: number; issues: readonly AnswerIssue[] };

export type Judged = {
  kept: readonly Pick<KeptAnswer, 'field' | 'typed' | 'answer' | 'version'>[];
  saved: readonly SavedField[];
  conflicts: readonly Conflict[];
  /** The form asks these no more, or never did: they stay with who typed them. */
  unknown: readonly string[];
  /** All the answers as they stand after this saving. */
  answers: Answers;
};

type Given = {
  form: Form;
  working: WorkingAnswers;
  sent: readonly SentAnswer[];
  now: Date;
  book: TerritoryBook;
};

/** What becomes of each field that was sent. The same words sent twice are one saving. */
export function judgeAnswers({ sent, ...given }: Given): Judged {
  const verdicts = sent.map((each) => judge(each, given));
  const kept = verdicts.flatMap((verdict) => ('kept' in verdict ? (verdict.kept ?? []) : []));
  const answers = { ...given.working.answers };
  for (const { field, answer } of kept) {
    if (answer) answers[field] = answer;
    else delete answers[field];
  }
  return {
    kept,
    saved: verdicts.flatMap((verdict) => ('saved' in verdict ? verdict.saved : [])),
    conflicts: verdicts.flatMap((verdict) => ('conflict' in verdict ? verdict.conflict : [])),
    unknown: verdicts.flatMap((verdict) => ('unknown' in verdict ? verdict.unknown : [])),
    answers,
  };
}

type Verdict =
  | { saved: SavedField; kept: Judged['kept'][number] | null }
  | { conflict: Conflict }
  | { unknown: string };

function judge(
  { field: key, typed: all, version: seen }: SentAnswer,
  { form, working, now, book }: Omit<Given, 'sent'>,
): Verdict {
  const field = findField(form, key);
  if (!field || !isTyped(field)) return { unknown: key };
  const typed = typedOf(key, all);
  const theirs = typedOf(key, working.typed);
  const version = working.versions.get(key) ?? 0;
  const isSame = isDeepStrictEqual(typed, theirs);
  if (!isSame && version !== seen) {
    const change = working.changes.get(key) ?? { by: null, at: now };
    return { conflict: { field: key, label: field.label, version, theirs, yours: typed, change } };
  }
  const context = { today: dayIn('Europe/Paris', now), book, answered: working.answers };
  const { answer, issues } = readAnswer(field, typed, context);
  if (isSame) return { saved: { field: key, version, issues }, kept: null };
  return {
    saved: { field: key, version: version + 1, issues },
    kept: { field: key, typed, answer, version: version + 1 },
  };
}

/** Files have verbs of their own, what is computed is typed by nobody, the applicant is known. */
export const isTyped = ({ key, kind }: Field): boolean =>
  kind !== 'file' && kind !== 'total' && key !== essentialKeys.applicantKind;

/** Whether what one reads in the working answers is what was filed. */
export const sameAnswers = (a: Answers, b: Answers): boolean =>
  Object.keys({ ...a, ...b }).every((key) => isDeepStrictEqual(answerOf(a, key), answerOf(b, key)));
