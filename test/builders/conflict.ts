import { randomUUID } from 'node:crypto';
import type { Db } from '#platform/database.ts';
import { noon } from './call.ts';

type Given = { authorityId: string; applicationId: string; personId: string };

/** Somebody who may not see a dossier at all. */
export const aConflict = (db: Db, { authorityId, applicationId, personId }: Given) =>
  db
    .insertInto('conflicts')
    .values({
      id: randomUUID(),
      authority_id: authorityId,
      application_id: applicationId,
      person_id: personId,
      cause: 'Membre du bureau (fictif)',
      source: 'declared',
      since: noon,
      ended_at: null,
    })
    .execute();
