import type { CallSettings, NativeCall } from '#features/calls/call.ts';
import { isUuid, readSettingsOf } from '#features/calls/call-queries.ts';
import type { Form } from '#features/calls/form/form.ts';
import { getRevision } from '#features/calls/form/form-revision-queries.ts';
import type { Wave } from '#features/calls/wave/wave.ts';
import { listWaves } from '#features/calls/wave/wave-queries.ts';
import type { MemberRole } from '#features/organisations/organisation.ts';
import { cents } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import type { Application } from './application.ts';
import { visibleTo } from './application-access.ts';
import type { ApplicationRow } from './application-rows.ts';
import '#features/calls/call-rows.ts';
import '#features/organisations/organisation-rows.ts';

/** A dossier with what its pages say around it. */
export type SeenApplication = Application & {
  /** What the reader does in the organisation that files; null for whoever reads from outside it. */
  memberRole: MemberRole | null;
  organisationName: string;
  changedAt: Date;
  call: Pick<NativeCall, 'id' | 'authorityId' | 'slug' | 'state' | 'publicFrom'> & {
    settings: CallSettings;
    authorityName: string;
  };
  wave: Wave;
};

type Asked = { id: string; now: Date };

/** Null when there is none, and for whoever may not see it: the same to them. */
export async function findMyApplication(
  db: Db,
  reader: Reader,
  { id, now }: Asked,
): Promise<SeenApplication | null> {
  if (!isUuid(id)) return null;
  const row = await selectSeen(db, reader)
    .where('application.id', '=', id)
    .where((eb) => visibleTo(reader, now)(eb))
    .executeTakeFirst();
  return row ? withCall(db, row) : null;
}

const selectSeen = (db: Db, { personId }: Reader) =>
  db
    .selectFrom('applications as application')
    .innerJoin('organisations as organisation', 'organisation.id', 'application.organisation_id')
    .innerJoin('calls as call', 'call.id', 'application.call_id')
    .innerJoin('authorities as authority', 'authority.id', 'application.authority_id')
    .leftJoin('organisation_members as mine', (join) =>
      join
        .onRef('mine.organisation_id', '=', 'application.organisation_id')
        .on('mine.person_id', '=', personId),
    )
    .selectAll('application')
    .select([
      'mine.role as memberRole',
      'organisation.name as organisationName',
      'authority.name as authorityName',
      'call.slug',
      'call.state as callState',
      'call.public_from as publicFrom',
    ]);

type SeenRow = Awaited<ReturnType<ReturnType<typeof selectSeen>['executeTakeFirstOrThrow']>>;

async function withCall(db: Db, row: SeenRow): Promise<SeenApplication> {
  const waves = await listWaves(db, [row.call_id]);
  const wave = waves.find((each) => each.id === row.wave_id);
  if (!wave) throw new Error(`The wave of a dossier is gone: ${row.id}`);
  return {
    ...readApplication(row),
    memberRole: row.memberRole,
    organisationName: row.organisationName,
    changedAt: row.changed_at,
    call: {
      id: row.call_id,
      authorityId: row.authority_id,
      slug: row.slug,
      state: row.callState,
      publicFrom: row.publicFrom,
      settings: await readSettingsOf(db, row.call_id),
      authorityName: row.authorityName,
    },
    wave,
  };
}

/** Holds its row until commit; what is read after it is what its last holder committed. */
export async function lockMyApplication(
  db: Db,
  reader: Reader,
  asked: Asked,
): Promise<SeenApplication | null> {
  if (!isUuid(asked.id)) return null;
  await db
    .selectFrom('applications as application')
    .select('application.id')
    .where('application.id', '=', asked.id)
    .where((eb) => visibleTo(reader, asked.now)(eb))
    .forUpdate()
    .execute();
  return findMyApplication(db, reader, asked);
}

/** The revision its answers are read with, for those who hold the dossier already. */
export const getApplicationForm = async (
  db: Db,
  { callId, formRevision }: Pick<Application, 'callId' | 'formRevision'>,
): Promise<Form> => (await getRevision(db, { callId, number: formRevision })).form;

/** A row as the word of the trade. */
export function readApplication(row: ApplicationRow): Application {
  const common = {
    id: row.id,
    authorityId: row.authority_id,
    callId: row.call_id,
    waveId: row.wave_id,
    organisationId: row.organisation_id,
    formRevision: row.form_revision,
    channel: row.channel,
    essentials: {
      title: row.title,
      requested: row.requested_cents === null ? null : cents(row.requested_cents),
      territories: row.territories,
      scale: row.scale,
      nature: row.nature,
      roadmapLines: row.roadmap_lines,
    },
  };
  const { state, number, version, filed_at: filedAt, amended } = row;
  if (state === 'draft') return { ...common, state };
  if (number === null || version === null || filedAt === null) {
    throw new Error(`A filed dossier without its number: ${row.id}`);
  }
  return { ...common, state, number, version, filedAt, amended };
}
