import type { Db } from '#platform/database.ts';
import type { ApplicationRow } from './application-rows.ts';

/** Holds it until commit; for a verb of the service, which found it by its own register. */
export const lockEntered = (db: Db, id: string): Promise<ApplicationRow> =>
  db
    .selectFrom('applications as application')
    .selectAll('application')
    .where('application.id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();

/** Its answers are from now on those of another revision of the form. */
export const saveRevision = (db: Db, id: string, formRevision: number) =>
  db
    .updateTable('applications')
    .set({ form_revision: formRevision })
    .where('id', '=', id)
    .execute();

/** What a later state of a dossier no longer answers. */
export const forgetOtherAnswers = (db: Db, applicationId: string, fields: readonly string[]) =>
  db
    .deleteFrom('application_answers')
    .where('application_id', '=', applicationId)
    .$if(fields.length > 0, (query) => query.where('field', 'not in', [...fields]))
    .execute();
