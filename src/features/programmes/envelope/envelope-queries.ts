import type { PlainDay } from '#kernel/day.ts';
import { cents } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import type { Envelope, EnvelopeTotals } from './envelope.ts';
import type { EnvelopeRow, EnvelopeTotalsRow } from './envelope-rows.ts';

export type EnvelopeWithTotals = Envelope & { totals: EnvelopeTotals };
export type OpenEnvelope = EnvelopeWithTotals & { programmeName: string };

const columns = [
  'envelopes.id',
  'envelopes.authority_id',
  'envelopes.programme_id',
  'envelopes.parent_id',
  'envelopes.year',
  'envelopes.channel',
  'envelopes.name',
  'envelopes.territory',
  'envelopes.source_reference',
  'envelopes.budget_programme',
  'envelopes.cost_centre',
  'envelopes.activity_codes',
  'envelopes.closes_on',
  'envelopes.delegated_service',
  'envelopes.delegation_reference',
  'commitment_cents',
  'payment_cents',
  'distributed_commitment_cents',
  'distributed_payment_cents',
  'reserved_cents',
  'proposed_cents',
  'awarded_cents',
  'committed_cents',
  'paid_cents',
] as const;

/** With their totals, never one question an envelope. */
export const selectEnvelopes = (db: Db) =>
  db
    .selectFrom('envelopes')
    .innerJoin('envelope_totals', 'envelope_totals.envelope_id', 'envelopes.id')
    .select(columns);

const envelopesOf = (db: Db, authorityIds: readonly string[]) =>
  selectEnvelopes(db).where('envelopes.authority_id', 'in', [...authorityIds, nobody]);

/** So that no authority at all is an empty list for `in`, and an empty answer. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** What a wave of these authorities may draw on: not closed yet on that day, the latest year first. */
export async function listOpenEnvelopes(
  db: Db,
  authorityIds: readonly string[],
  today: PlainDay | null = null,
): Promise<readonly OpenEnvelope[]> {
  const all = envelopesOf(db, authorityIds);
  const open = today === null ? all : all.where('closes_on', '>=', today);
  const rows = await open
    .innerJoin('programmes', 'programmes.id', 'envelopes.programme_id')
    .select('programmes.name as programme_name')
    .orderBy('year', 'desc')
    .orderBy('envelopes.name')
    .orderBy('envelopes.id')
    .execute();
  return rows.map((row) => ({ ...toEnvelope(row), programmeName: row.programme_name }));
}

export async function findEnvelope(
  db: Db,
  authorityIds: readonly string[],
  id: string,
): Promise<EnvelopeWithTotals | null> {
  const row = await envelopesOf(db, authorityIds).where('envelopes.id', '=', id).executeTakeFirst();
  return row ? toEnvelope(row) : null;
}

/** Those of a programme: by year, the latest first, then channel and name. */
export async function listEnvelopes(
  db: Db,
  programmeId: string,
): Promise<readonly EnvelopeWithTotals[]> {
  const rows = await db
    .selectFrom('envelopes')
    .innerJoin('envelope_totals', 'envelope_id', 'envelopes.id')
    .select(columns)
    .where('envelopes.programme_id', '=', programmeId)
    .orderBy('year', 'desc')
    .orderBy('channel')
    .orderBy('envelopes.name')
    .orderBy('envelopes.id')
    .execute();
  return rows.map(toEnvelope);
}

/** The sub-envelopes of an envelope. */
export async function listParts(
  db: Db,
  { id, authorityId }: Pick<Envelope, 'id' | 'authorityId'>,
): Promise<readonly EnvelopeWithTotals[]> {
  const rows = await envelopesOf(db, [authorityId])
    .where('parent_id', '=', id)
    .orderBy('envelopes.name')
    .orderBy('envelopes.id')
    .execute();
  return rows.map(toEnvelope);
}

type Row = Omit<EnvelopeRow, 'created_at'> &
  Omit<EnvelopeTotalsRow, 'envelope_id' | 'authority_id'>;

export const toEnvelope = (row: Row): EnvelopeWithTotals => ({
  id: row.id,
  authorityId: row.authority_id,
  programmeId: row.programme_id,
  parentId: row.parent_id,
  year: row.year,
  channel: row.channel,
  name: row.name,
  territory: row.territory,
  sourceReference: row.source_reference,
  budgetProgramme: row.budget_programme,
  costCentre: row.cost_centre,
  activityCodes: row.activity_codes,
  closesOn: row.closes_on,
  delegation: delegationOf(row),
  totals: toTotals(row),
});

const delegationOf = ({ delegated_service: service, delegation_reference: reference }: Row) =>
  service === null || reference === null ? null : { service, reference };

export const toTotals = (
  row: Omit<EnvelopeTotalsRow, 'envelope_id' | 'authority_id'>,
): EnvelopeTotals => ({
  commitment: cents(row.commitment_cents),
  payment: cents(row.payment_cents),
  distributedCommitment: cents(row.distributed_commitment_cents),
  distributedPayment: cents(row.distributed_payment_cents),
  reserved: cents(row.reserved_cents),
  proposed: cents(row.proposed_cents),
  awarded: cents(row.awarded_cents),
  committed: cents(row.committed_cents),
  paid: cents(row.paid_cents),
});
