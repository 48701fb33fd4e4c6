import { cents } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import type { CallSettings, NativeCall } from './call.ts';
import { listWaves } from './wave/wave-queries.ts';
import './call-rows.ts';

/** Holds the call until commit: two versions of its results are never made at once. */
export const lockCall = (db: Db, callId: string) =>
  db
    .selectFrom('calls')
    .select(['id', 'authority_id', 'slug', 'origin', 'state'])
    .where('id', '=', callId)
    .forUpdate()
    .executeTakeFirstOrThrow();

/** A native call of one of these authorities, or null: the others do not exist for its reader. */
export async function findOfficeCall(
  db: Db,
  authorityIds: readonly string[],
  id: string,
): Promise<NativeCall | null> {
  if (authorityIds.length === 0 || !isUuid(id)) return null;
  const row = await selectCalls(db)
    .where('call.id', '=', id)
    .where('call.authority_id', 'in', authorityIds)
    .executeTakeFirst();
  return row ? readCall(db, row) : null;
}

/** A call that was run elsewhere and taken in here, of one of these authorities. */
export async function findPastCall(db: Db, authorityIds: readonly string[], id: string) {
  if (authorityIds.length === 0 || !isUuid(id)) return null;
  const row = await db
    .selectFrom('calls')
    .where('id', '=', id)
    .where('origin', '=', 'past')
    .where('authority_id', 'in', authorityIds)
    .select(['authority_id as authorityId', 'programme_id as programmeId', 'name', 'edition'])
    .executeTakeFirst();
  return row ?? null;
}

/** Holds it until commit, so that two acts on one call never cross. */
export async function lockOfficeCall(
  db: Db,
  authorityIds: readonly string[],
  id: string,
): Promise<NativeCall | null> {
  if (authorityIds.length === 0 || !isUuid(id)) return null;
  // The lock first and alone: what is read after it is what its last holder committed.
  await db
    .selectFrom('calls')
    .select('id')
    .where('id', '=', id)
    .where('authority_id', 'in', authorityIds)
    .forUpdate()
    .execute();
  return findOfficeCall(db, authorityIds, id);
}

/** What was decided of a native call, for those who hold it already. */
export const readSettingsOf = async (db: Db, callId: string): Promise<CallSettings> =>
  readSettings(await selectCalls(db).where('call.id', '=', callId).executeTakeFirstOrThrow());

/** What the public may see at that instant: published, and past the instant it was scheduled for. */
export async function findPublicCall(db: Db, slug: string, now: Date): Promise<NativeCall | null> {
  const row = await selectCalls(db)
    .where('call.slug', '=', slug)
    .where('call.state', '!=', 'draft')
    .where('call.public_from', '<=', now)
    .executeTakeFirst();
  return row ? readCall(db, row) : null;
}

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);

const selectCalls = (db: Db) =>
  db.selectFrom('calls as call').where('call.origin', '=', 'native').selectAll('call');

type Row = Awaited<ReturnType<ReturnType<typeof selectCalls>['executeTakeFirstOrThrow']>>;

async function readCall(db: Db, row: Row): Promise<NativeCall> {
  const waves = await listWaves(db, [row.id]);
  return {
    origin: 'native',
    state: row.state,
    id: row.id,
    authorityId: row.authority_id,
    slug: row.slug,
    settings: readSettings(row),
    waves,
    publicFrom: row.public_from,
    withdrawn:
      row.withdrawn_at === null || row.withdrawal_reason === null
        ? null
        : { at: row.withdrawn_at, reason: row.withdrawal_reason },
    copiedFrom: row.copied_from,
    version: row.version,
  };
}

const readSettings = (row: Row): CallSettings => ({
  programmeId: row.programme_id,
  name: row.name,
  edition: row.edition,
  summary: row.summary,
  regulation: row.regulation,
  applicantKinds: row.applicant_kinds,
  departments: row.departments,
  scales: row.scales,
  natures: row.natures,
  floor: row.floor_cents === null ? null : cents(row.floor_cents),
  ceiling: row.ceiling_cents === null ? null : cents(row.ceiling_cents),
  cofundingPermille: row.cofunding_permille,
  sealed: row.sealed,
  pendingSiretAllowed: row.pending_siret_allowed,
  contact: {
    name: row.contact_name,
    mail: row.contact_mail,
    phone: row.contact_phone,
    hours: row.contact_hours,
  },
  questionsUntil: row.questions_until,
});
