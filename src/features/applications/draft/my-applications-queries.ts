import type { Wave } from '#features/calls/wave/wave.ts';
import { listWaves } from '#features/calls/wave/wave-queries.ts';
import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import type { Application } from '../application.ts';
import { memberOf } from '../application-access.ts';
import { readApplication } from '../application-queries.ts';
import '#features/calls/call-rows.ts';
import '#features/organisations/organisation-rows.ts';

export type ListedApplication = Application & {
  organisationName: string;
  callName: string;
  changedAt: Date;
  wave: Wave | null;
};

type Page = { limit: number; offset: number };

/** Every dossier of the reader's organisations, by organisation, the last changed first. */
export async function listMyApplications(
  db: Db,
  reader: Reader,
  { limit, offset }: Page,
): Promise<{ applications: ListedApplication[]; count: number }> {
  const mine = db
    .selectFrom('applications as application')
    .innerJoin('organisations as organisation', 'organisation.id', 'application.organisation_id')
    .innerJoin('calls as call', 'call.id', 'application.call_id')
    .where((eb) => memberOf(eb, reader));
  const rows = await mine
    .selectAll('application')
    .select(['organisation.name as organisationName', 'call.name as callName'])
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .orderBy('application.changed_at', 'desc')
    .orderBy('application.id')
    .limit(limit)
    .offset(offset)
    .execute();
  const { count } = await mine
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  const waves = await listWaves(db, [...new Set(rows.map((row) => row.call_id))]);
  return {
    count: Number(count),
    applications: rows.map((row) => ({
      ...readApplication(row),
      organisationName: row.organisationName,
      callName: row.callName,
      changedAt: row.changed_at,
      wave: waves.find(({ id }) => id === row.wave_id) ?? null,
    })),
  };
}

/** What a new dossier may begin from: those of the reader's organisations to calls of one authority. */
export const listEarlierApplications = (db: Db, reader: Reader, authorityId: string) =>
  db
    .selectFrom('applications as application')
    .innerJoin('calls as call', 'call.id', 'application.call_id')
    .select([
      'application.id',
      'application.title',
      'application.organisation_id as organisationId',
      'call.name as callName',
      'call.edition',
    ])
    .where('application.authority_id', '=', authorityId)
    .where((eb) => memberOf(eb, reader))
    .orderBy('application.changed_at', 'desc')
    .orderBy('application.id')
    .limit(50)
    .execute();
