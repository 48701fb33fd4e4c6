import { sql } from 'kysely';
import { isUuid } from '#features/calls/call-queries.ts';
import type { Db } from '#platform/database.ts';
import type { KeptFile } from '#platform/files/file.ts';
import { toFile } from '#platform/files/file-records.ts';
import type { Reader } from '#web/reader.ts';
import { visibleToService } from '../application-access.ts';
import { otherSide, type Side } from './message.ts';
import './after-rows.ts';
import '../application-rows.ts';
import type {} from '#features/people/person-rows.ts';

export const messageHolder = 'application-message';

export type ThreadMessage = {
  id: string;
  number: bigint;
  side: Side;
  body: string;
  author: string | null;
  at: Date;
  files: readonly KeptFile[];
};

type OfApplication = { id: string; authorityId: string };

/** All that was said, in its order; for those who hold the dossier already. */
export async function listMessages(
  db: Db,
  { id, authorityId }: OfApplication,
): Promise<readonly ThreadMessage[]> {
  const rows = await db
    .selectFrom('application_messages as message')
    .leftJoin('persons as person', 'person.id', 'message.written_by')
    .select([
      'message.id',
      'message.number',
      'message.side',
      'message.body',
      'message.written_at as at',
      'person.name as author',
    ])
    .where('message.application_id', '=', id)
    .orderBy('message.number')
    .execute();
  const files = await listMessageFiles(db, { id, authorityId });
  return rows.map((row) => ({
    ...row,
    files: files.filter(({ holder }) => holder.id === row.id),
  }));
}

const filesOf = (db: Db, { id, authorityId }: OfApplication) =>
  db
    .selectFrom('files')
    .innerJoin('application_messages as message', 'message.id', 'files.holder_id')
    .selectAll('files')
    .where('message.application_id', '=', id)
    .where('files.authority_id', '=', authorityId)
    .where('files.holder_kind', '=', messageHolder)
    .where('files.removed_at', 'is', null);

async function listMessageFiles(db: Db, of: OfApplication): Promise<readonly KeptFile[]> {
  const rows = await filesOf(db, of).orderBy('files.received_at').orderBy('files.id').execute();
  return rows.map(toFile);
}

/** Null when it was sent about another dossier. */
export async function findMessageFile(
  db: Db,
  of: OfApplication,
  fileId: string,
): Promise<KeptFile | null> {
  if (!isUuid(fileId)) return null;
  const row = await filesOf(db, of).where('files.id', '=', fileId).executeTakeFirst();
  return row ? toFile(row) : null;
}

type Asked = { applicationId: string; personId: string; side: Side };

/** How many messages of the other side were not read: by oneself, or by any of the service. */
export async function countUnread(db: Db, { applicationId, personId, side }: Asked) {
  const { count } = await db
    .selectFrom('application_messages as message')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('message.application_id', '=', applicationId)
    .where('message.side', '=', otherSide(side))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('message_readings as reading')
            .select('reading.side')
            .whereRef('reading.application_id', '=', 'message.application_id')
            .whereRef('reading.read_up_to', '>=', 'message.number')
            .where('reading.side', '=', side)
            .$if(side === 'applicant', (mine) => mine.where('reading.person_id', '=', personId)),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The dossiers of which a message waits to be read by the service, the one that waits longest first. */
export async function listUnreadByService(
  db: Db,
  reader: Reader,
  now: Date,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('applications as application')
    .innerJoin('application_messages as message', 'message.application_id', 'application.id')
    .select('application.id')
    .where('message.side', '=', 'applicant')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('message_readings as reading')
            .select('reading.side')
            .whereRef('reading.application_id', '=', 'message.application_id')
            .whereRef('reading.read_up_to', '>=', 'message.number')
            .where('reading.side', '=', 'service'),
        ),
      ),
    )
    .where((eb) => visibleToService(reader, now)(eb))
    .groupBy('application.id')
    .orderBy(sql`min(message.number)`)
    .execute();
  return rows.map(({ id }) => id);
}
