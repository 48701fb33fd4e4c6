import type { Answers } from '#features/calls/form/answer.ts';
import type { Form } from '#features/calls/form/form.ts';
import { getRevision } from '#features/calls/form/form-revision-queries.ts';
import type { Db } from '#platform/database.ts';
import { findStandingAnswers } from '../version-queries.ts';
import '../application-rows.ts';

export type Standing = { form: Form; formRevision: number; answers: Answers };

/** What was last filed, with the form it answers; for those who hold the dossier already. */
export async function getStanding(db: Db, applicationId: string): Promise<Standing> {
  const standing = await findStandingAnswers(db, applicationId);
  if (!standing) throw new Error(`Nothing of this dossier was filed: ${applicationId}`);
  const { callId } = await db
    .selectFrom('applications')
    .select('call_id as callId')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow();
  const { form } = await getRevision(db, { callId, number: standing.formRevision });
  return { form, ...standing };
}

export const getStandingForm = async (db: Db, applicationId: string): Promise<Form> =>
  (await getStanding(db, applicationId)).form;
