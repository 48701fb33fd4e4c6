import type { Answers } from '#features/calls/form/answer.ts';
import { parseAnswers } from '#features/calls/form/answers-json.ts';
import type { Db } from '#platform/database.ts';
import './application-rows.ts';

/** The answers of the version that stands, for those who hold the dossier already. */
export async function findStandingAnswers(
  db: Db,
  applicationId: string,
): Promise<{ formRevision: number; answers: Answers } | null> {
  const row = await db
    .selectFrom('applications as application')
    .innerJoin('application_versions as version', (join) =>
      join
        .onRef('version.application_id', '=', 'application.id')
        .onRef('version.version', '=', 'application.version'),
    )
    .select(['version.form_revision as formRevision', 'version.answers'])
    .where('application.id', '=', applicationId)
    .executeTakeFirst();
  if (!row) return null;
  const answers = parseAnswers(row.answers);
  if (!answers.ok) throw new Error(`Corrupt version of ${applicationId}`);
  return { formRevision: row.formRevision, answers: answers.value };
}
