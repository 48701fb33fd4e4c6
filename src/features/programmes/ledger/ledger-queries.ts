import type { Db } from '#platform/database.ts';
import type { AmountKind, LedgerSubject } from './ledger.ts';

export type EntryLine = {
  id: bigint;
  kind: AmountKind;
  subject: LedgerSubject;
  amount: bigint;
  source: string;
  happenedAt: Date;
};

type Page = { kind: AmountKind | null; limit: number; offset: number };

/** The entries of an envelope, the latest first; of one kind when a figure is opened. */
export async function listEntries(
  db: Db,
  envelopeId: string,
  { kind, limit, offset }: Page,
): Promise<{ entries: readonly EntryLine[]; count: number }> {
  const all = db.selectFrom('ledger_entries').where('envelope_id', '=', envelopeId);
  const wanted = kind === null ? all : all.where('kind', '=', kind);
  const [rows, counted] = await Promise.all([
    wanted
      .select(['id', 'kind', 'subject_kind', 'subject_id', 'amount_cents', 'source', 'happened_at'])
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset)
      .execute(),
    wanted.select(({ fn }) => fn.countAll<bigint>().as('count')).executeTakeFirstOrThrow(),
  ]);
  return { entries: rows.map(toLine), count: Number(counted.count) };
}

/** Oldest first, after a place: a file is written batch by batch, whatever its length. */
export async function listEntriesAfter(
  db: Db,
  envelopeId: string,
  after: bigint,
  limit: number,
): Promise<readonly EntryLine[]> {
  const rows = await db
    .selectFrom('ledger_entries')
    .select(['id', 'kind', 'subject_kind', 'subject_id', 'amount_cents', 'source', 'happened_at'])
    .where('envelope_id', '=', envelopeId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toLine);
}

type Row = {
  id: bigint;
  kind: AmountKind;
  subject_kind: string;
  subject_id: string;
  amount_cents: bigint;
  source: string;
  happened_at: Date;
};

const toLine = (row: Row): EntryLine => ({
  id: row.id,
  kind: row.kind,
  subject: { kind: row.subject_kind, id: row.subject_id },
  amount: row.amount_cents,
  source: row.source,
  happenedAt: row.happened_at,
});

export type EnvelopeEvent = {
  position: bigint;
  name: string;
  actor: string | null;
  happenedAt: Date;
};

/** What happened to an envelope, the latest first. */
export async function listEnvelopeEvents(
  db: Db,
  { id, authorityId }: { id: string; authorityId: string },
  limit: number,
): Promise<readonly EnvelopeEvent[]> {
  const rows = await db
    .selectFrom('events')
    .leftJoin('persons', 'persons.id', 'events.actor_id')
    .select(['position', 'events.name', 'persons.name as actor', 'happened_at'])
    .where('authority_id', '=', authorityId)
    .where('subject_kind', '=', 'envelope')
    .where('subject_id', '=', id)
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ happened_at, ...row }) => ({ ...row, happenedAt: happened_at }));
}
