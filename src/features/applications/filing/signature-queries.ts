import type { Db } from '#platform/database.ts';
import { getDossier } from './dossier-queries.ts';
import type { Dossier } from './filing.ts';
import './signature-rows.ts';

/** What a link opens: the dossier it is about. Links age by the clock of calls. */
export async function findByToken(
  db: Db,
  { tokenSha256, now }: { tokenSha256: string; now: Date },
): Promise<{ id: string; applicationId: string } | null> {
  const row = await db
    .selectFrom('application_signatures')
    .select(['id', 'application_id as applicationId'])
    .where('token_sha256', '=', tokenSha256)
    .where('ended_at', 'is', null)
    .where('signed_at', 'is', null)
    .where('link_ends_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** For whoever has been let in already: by the dossier's own page, or by a link that is still good. */
export const readDossier = async (db: Db, applicationId: string): Promise<Dossier> =>
  getDossier(db, await application(db, applicationId).executeTakeFirstOrThrow());

export const lockDossier = async (db: Db, applicationId: string): Promise<Dossier> =>
  getDossier(db, await application(db, applicationId).forUpdate().executeTakeFirstOrThrow());

const application = (db: Db, id: string) =>
  db.selectFrom('applications as application').selectAll().where('application.id', '=', id);
