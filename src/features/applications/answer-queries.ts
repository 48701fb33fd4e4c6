import type { Answer, Answers } from '#features/calls/form/answer.ts';
import { parseAnswers } from '#features/calls/form/answers-json.ts';
import type { Typed } from '#features/calls/form-page/typed.ts';
import type { Db } from '#platform/database.ts';
import './application-rows.ts';

/** Who last changed a field, and when. */
export type AnswerChange = { by: string | null; at: Date };

export type WorkingAnswers = {
  /** What is understood. */
  answers: Answers;
  /** All that was typed, understood or not: shown again whatever it is worth. */
  typed: Typed;
  /** By field; a field never answered is absent, and counts as 0. */
  versions: ReadonlyMap<string, number>;
  changes: ReadonlyMap<string, AnswerChange>;
};

/** For those who hold the dossier already. */
export async function readAnswers(db: Db, applicationId: string): Promise<WorkingAnswers> {
  const rows = await db
    .selectFrom('application_answers')
    .select(['field', 'typed', 'answer', 'version', 'changed_by', 'changed_at'])
    .where('application_id', '=', applicationId)
    .orderBy('field')
    .execute();
  const answers: Record<string, Answer> = Object.create(null);
  const typed: Record<string, readonly string[]> = Object.create(null);
  for (const row of rows) {
    if (row.answer !== null) answers[row.field] = readKept(row.field, row.answer);
    Object.assign(typed, row.typed);
  }
  return {
    answers,
    typed,
    versions: new Map(rows.map(({ field, version }) => [field, version])),
    changes: new Map(
      rows.map(({ field, changed_by: by, changed_at: at }) => [field, { by, at }] as const),
    ),
  };
}

function readKept(field: string, json: unknown): Answer {
  const parsed = parseAnswers({ [field]: json });
  const answer = parsed.ok ? parsed.value[field] : undefined;
  if (!answer) throw new Error(`Corrupt answer in ${field}`);
  return answer;
}
