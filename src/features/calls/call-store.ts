import type { Db } from '#platform/database.ts';
import './form/form-revision-rows.ts';
import type { CallSettings, CallState, NativeCall, PastCall } from './call.ts';

/** False when another call already has this address. */
export async function insertPastCall(db: Db, call: PastCall, now: Date): Promise<boolean> {
  const inserted = await db
    .insertInto('calls')
    .values({
      id: call.id,
      authority_id: call.authorityId,
      programme_id: call.programmeId,
      slug: call.slug,
      name: call.name,
      edition: call.edition,
      origin: call.origin,
      state: call.state,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export type NewCall = Pick<NativeCall, 'id' | 'authorityId' | 'slug' | 'settings' | 'copiedFrom'>;

/** False when another call already has this address. */
export async function insertDraftCall(db: Db, call: NewCall, now: Date): Promise<boolean> {
  const inserted = await db
    .insertInto('calls')
    .values({
      id: call.id,
      authority_id: call.authorityId,
      slug: call.slug,
      origin: 'native',
      state: 'draft',
      copied_from: call.copiedFrom,
      created_at: now,
      ...toRow(call.settings),
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export const updateSettings = (db: Db, callId: string, settings: CallSettings) =>
  db
    .updateTable('calls')
    .set(toRow(settings))
    .set((call) => ({ version: call('version', '+', 1) }))
    .where('id', '=', callId)
    .execute();

const toRow = (settings: CallSettings) => ({
  programme_id: settings.programmeId,
  name: settings.name,
  edition: settings.edition,
  summary: settings.summary,
  regulation: settings.regulation,
  applicant_kinds: [...settings.applicantKinds],
  departments: [...settings.departments],
  scales: [...settings.scales],
  natures: [...settings.natures],
  floor_cents: settings.floor,
  ceiling_cents: settings.ceiling,
  cofunding_permille: settings.cofundingPermille,
  sealed: settings.sealed,
  pending_siret_allowed: settings.pendingSiretAllowed,
  contact_name: settings.contact.name,
  contact_mail: settings.contact.mail,
  contact_phone: settings.contact.phone,
  contact_hours: settings.contact.hours,
  questions_until: settings.questionsUntil,
});

type Standing = Pick<NativeCall, 'publicFrom' | 'withdrawn'> & { state: CallState };

export const setStanding = (db: Db, callId: string, { state, publicFrom, withdrawn }: Standing) =>
  db
    .updateTable('calls')
    .set({
      state,
      public_from: publicFrom,
      withdrawn_at: withdrawn?.at ?? null,
      withdrawal_reason: withdrawn?.reason ?? null,
    })
    .set((call) => ({ version: call('version', '+', 1) }))
    .where('id', '=', callId)
    .execute();

/** After a change of its waves: who edits an older version is told. */
export const touchCall = (db: Db, callId: string) =>
  db
    .updateTable('calls')
    .set((call) => ({ version: call('version', '+', 1) }))
    .where('id', '=', callId)
    .execute();

export const deleteCall = (db: Db, callId: string) =>
  db.deleteFrom('calls').where('id', '=', callId).execute();

/** Of a call that is being deleted: its form was never published. */
export const deleteForm = (db: Db, callId: string) =>
  db.deleteFrom('form_revisions').where('call_id', '=', callId).execute();
