import { sql } from 'kysely';
import type { PlainDay } from '#kernel/day.ts';
import { type Cents, cents } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import { planKept } from '#platform/kept-plans.ts';
import { leftOf } from '../envelope/envelope.ts';
import { toTotals } from '../envelope/envelope-queries.ts';
import type { AmountKind, LedgerSubject, Standing } from './ledger.ts';

export type EntryPlace = {
  authorityId: string;
  envelopeId: string | null;
  /** Whose reservation it draws on; null for a request and a payment, which draw on none. */
  holder: LedgerSubject | null;
  subject: LedgerSubject;
};

export type LockedStanding = { standing: Standing; closesOn: PlainDay | null };

/**
 * Everything an entry must fit in, held until the transaction ends: the envelope first, then the
 * subject, always in that order. Null when the authority has no such envelope.
 */
export async function lockStanding(db: Db, place: EntryPlace): Promise<LockedStanding | null> {
  const envelope = place.envelopeId === null ? null : await lockEnvelope(db, place);
  if (envelope === undefined) return null;
  await lockSubject(db, place);
  const totals = envelope ? toTotals(envelope) : null;
  return {
    closesOn: envelope?.closes_on ?? null,
    standing: {
      left: totals ? leftOf(totals) : { commitment: cents(0n), payment: cents(0n) },
      paidHere: totals?.paid ?? cents(0n),
      hold: await readHold(db, place),
      subject: await readSubject(db, place),
    },
  };
}

const lockEnvelope = (db: Db, { authorityId, envelopeId }: EntryPlace) =>
  db
    .selectFrom('envelope_totals')
    .innerJoin('envelopes', 'envelopes.id', 'envelope_id')
    .selectAll('envelope_totals')
    .select('closes_on')
    .where('envelope_totals.authority_id', '=', authorityId)
    .where('envelope_id', '=', envelopeId)
    .forUpdate('envelope_totals')
    .executeTakeFirst();

/** Its row may not be there yet, hence a lock on its name. */
const lockSubject = (db: Db, { authorityId, subject }: EntryPlace) =>
  sql`select pg_advisory_xact_lock(
    hashtextextended(${`ledger ${authorityId} ${subject.kind} ${subject.id}`}, 0)) ${planKept}`.execute(
    db,
  );

async function readHold(db: Db, { envelopeId, holder }: EntryPlace): Promise<Standing['hold']> {
  const row =
    envelopeId === null || holder === null
      ? undefined
      : await db
          .selectFrom('hold_totals')
          .select(['reserved_cents', 'proposed_cents', 'awarded_cents', 'committed_cents'])
          .where('envelope_id', '=', envelopeId)
          .where('holder_kind', '=', holder.kind)
          .where('holder_id', '=', holder.id)
          .executeTakeFirst();
  return {
    reserved: cents(row?.reserved_cents ?? 0n),
    proposed: cents(row?.proposed_cents ?? 0n),
    awarded: cents(row?.awarded_cents ?? 0n),
    committed: cents(row?.committed_cents ?? 0n),
  };
}

async function readSubject(
  db: Db,
  { authorityId, subject }: EntryPlace,
): Promise<Standing['subject']> {
  const row = await db
    .selectFrom('subject_totals')
    .select(['requested_cents', 'proposed_cents', 'awarded_cents', 'committed_cents', 'paid_cents'])
    .where('authority_id', '=', authorityId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .modifyEnd(planKept)
    .executeTakeFirst();
  return {
    requested: row?.requested_cents == null ? null : cents(row.requested_cents),
    proposed: cents(row?.proposed_cents ?? 0n),
    awarded: cents(row?.awarded_cents ?? 0n),
    committed: cents(row?.committed_cents ?? 0n),
    paid: cents(row?.paid_cents ?? 0n),
  };
}

export type NewEntry = EntryPlace & { kind: AmountKind; amount: Cents; source: string };

export async function insertEntry(db: Db, entry: NewEntry, now: Date): Promise<bigint> {
  const { id } = await db
    .insertInto('ledger_entries')
    .values({
      authority_id: entry.authorityId,
      kind: entry.kind,
      envelope_id: entry.envelopeId,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      holder_kind: entry.holder?.kind ?? null,
      holder_id: entry.holder?.id ?? null,
      amount_cents: entry.amount,
      source: entry.source,
      happened_at: now,
    })
    .returning('id')
    .modifyEnd(planKept)
    .executeTakeFirstOrThrow();
  return id;
}
