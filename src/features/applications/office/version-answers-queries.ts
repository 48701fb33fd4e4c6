import type { Answers } from '#features/calls/form/answer.ts';
import { parseAnswers } from '#features/calls/form/answers-json.ts';
import type { Form } from '#features/calls/form/form.ts';
import { getRevision } from '#features/calls/form/form-revision-queries.ts';
import type { Db } from '#platform/database.ts';
import { filesNamed } from './dossier-files.ts';
import '../application-rows.ts';

type Asked = { callId: string; applicationId: string; version: number };

/** What a filed version answered, and the form it answered. Null when there is no such version. */
export async function findVersionAnswers(
  db: Db,
  { callId, applicationId, version }: Asked,
): Promise<{ form: Form; answers: Answers } | null> {
  const row = await db
    .selectFrom('application_versions')
    .select(['form_revision', 'answers'])
    .where('application_id', '=', applicationId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) return null;
  const { form } = await getRevision(db, { callId, number: row.form_revision });
  return { form, answers: readBack(row.answers, applicationId) };
}

/** Those that any filed version names: what a service may open. */
export async function listFilesFiled(db: Db, applicationId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('application_versions')
    .select('answers')
    .where('application_id', '=', applicationId)
    .execute();
  return new Set(rows.flatMap(({ answers }) => filesNamed(readBack(answers, applicationId))));
}

function readBack(json: unknown, id: string): Answers {
  const parsed = parseAnswers(json);
  if (!parsed.ok) throw new Error(`Corrupt version of ${id} at ${parsed.refusal.at}`);
  return parsed.value;
}
