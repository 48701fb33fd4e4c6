import type { Db } from '#platform/database.ts';
import type { DueReminder } from './reminder.ts';
import '#features/calls/call-rows.ts';
import '#features/calls/wave/wave-rows.ts';
import '#features/organisations/organisation-rows.ts';
import '../application-rows.ts';
import './reminder-rows.ts';

export type ClosingWave = { id: string; closesAt: Date };

/** Those that close within a week, of calls the public sees. */
export async function listClosingWaves(db: Db, now: Date): Promise<ClosingWave[]> {
  const rows = await db
    .selectFrom('waves as wave')
    .innerJoin('calls as call', 'call.id', 'wave.call_id')
    .where('call.state', '=', 'published')
    .where('call.public_from', '<=', now)
    .where('wave.opens_at', '<=', now)
    .where('wave.closes_at', '>', now)
    .where('wave.closes_at', '<=', new Date(now.getTime() + 7 * 24 * 3_600_000))
    .orderBy('wave.closes_at')
    .orderBy('wave.id')
    .select(['wave.id', 'wave.closes_at as closesAt'])
    .execute();
  return rows.flatMap(({ id, closesAt }) => (closesAt ? [{ id, closesAt }] : []));
}

export type ExtendedWave = ClosingWave & { movedAt: Date; reason: string };

/** Those that are open and whose closing was moved to the one they have now. */
export async function listExtendedWaves(db: Db, now: Date): Promise<ExtendedWave[]> {
  const rows = await db
    .selectFrom('waves as wave')
    .innerJoin('calls as call', 'call.id', 'wave.call_id')
    .innerJoin('wave_extensions as extension', (join) =>
      join
        .onRef('extension.wave_id', '=', 'wave.id')
        .onRef('extension.closes_at', '=', 'wave.closes_at'),
    )
    .where('call.state', '=', 'published')
    .where('wave.closes_at', '>', now)
    .orderBy('wave.id')
    .select(['wave.id', 'extension.closes_at as closesAt'])
    .select(['extension.decided_at as movedAt', 'extension.reason'])
    .execute();
  return rows;
}

export type SleepingDraft = {
  id: string;
  authorityId: string;
  title: string;
  organisation: string;
  call: string;
  contact: string;
};

/** Drafts begun before that moment and not yet reminded of it, some at a time. */
export const listToRemind = (
  db: Db,
  { id: waveId, closesAt }: ClosingWave,
  { moment, at }: DueReminder,
): Promise<SleepingDraft[]> =>
  db
    .selectFrom('applications as application')
    .innerJoin('calls as call', 'call.id', 'application.call_id')
    .innerJoin('organisations as organisation', 'organisation.id', 'application.organisation_id')
    .where('application.wave_id', '=', waveId)
    .where('application.state', '=', 'draft')
    .where('application.created_at', '<=', at)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('closing_reminders as reminder')
            .select('reminder.moment')
            .whereRef('reminder.application_id', '=', 'application.id')
            .where('reminder.closes_at', '=', closesAt)
            .where('reminder.moment', '=', moment),
        ),
      ),
    )
    .orderBy('application.id')
    .limit(200)
    .select([
      'application.id',
      'application.authority_id as authorityId',
      'application.title',
      'organisation.name as organisation',
      'call.name as call',
      'call.contact_mail as contact',
    ])
    .execute();

/** Those who may file it and did not ask for silence. */
export async function listToTell(db: Db, applicationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('applications as application')
    .innerJoin(
      'organisation_members as member',
      'member.organisation_id',
      'application.organisation_id',
    )
    .innerJoin('persons as person', 'person.id', 'member.person_id')
    .leftJoin('reminder_refusals as refusal', 'refusal.person_id', 'person.id')
    .where('application.id', '=', applicationId)
    .where('member.role', '<>', 'reader')
    .where('person.erased_at', 'is', null)
    .where('refusal.person_id', 'is', null)
    .orderBy('person.email')
    .select('person.email')
    .execute();
  return rows.map(({ email }) => email);
}

export async function refusesReminders(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('reminder_refusals')
    .where('person_id', '=', personId)
    .select('person_id')
    .executeTakeFirst();
  return row !== undefined;
}
