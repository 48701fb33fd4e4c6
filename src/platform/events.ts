import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { realNow } from './clock.ts';
import { type Db, inTransaction } from './database.ts';
import { type ChainedEvent, commit, hashEvent } from './event-chain.ts';
import type { Fact } from './event-rows.ts';
import { planKept } from './kept-plans.ts';

export type Subject = { kind: string; id: string };

export type NewEvent = {
  authorityId: string;
  subject: Subject;
  /** A past fact: "call-taken-in". */
  name: string;
  /** Who really acted; null for the system itself. */
  actorId: string | null;
  happenedAt: Date;
  /** Identifiers and figures only, never a personal value. */
  facts?: Record<string, Fact>;
  /** Kept apart and erasable; the event holds a salted commitment of each. */
  personal?: Record<string, string>;
};

/**
 * Appends an event to the chain of its subject, in the transaction of its caller. Writers of one
 * subject wait for each other until commit; writers of two subjects never do.
 */
export async function record(db: Db, event: NewEvent): Promise<void> {
  await inTransaction({ db }, ({ db }) => append(db, event));
}

async function append(db: Db, event: NewEvent): Promise<void> {
  const { authorityId, subject } = event;
  const chain = `event ${authorityId} ${subject.kind} ${subject.id}`;
  const head = headsOf(db).get(chain) ?? (await lockHead(db, chain, event));

  const salted = Object.entries(event.personal ?? {}).map(([name, value]) => ({
    name,
    value,
    salt: randomBytes(32),
  }));
  const chained: ChainedEvent = {
    authorityId,
    subjectKind: subject.kind,
    subjectId: subject.id,
    sequence: (head?.sequence ?? 0) + 1,
    name: event.name,
    actorId: event.actorId,
    happenedAt: event.happenedAt,
    recordedAt: realNow(),
    facts: event.facts ?? {},
    commitments: Object.fromEntries(
      salted.map(({ name, value, salt }) => [name, commit(salt, value)]),
    ),
    previousHash: head?.hash ?? null,
  };
  const hash = await insertEvent(db, chained);
  headsOf(db).set(chain, { sequence: chained.sequence, hash });
  if (salted.length === 0) return;
  await db
    .insertInto('event_personal_values')
    .values(salted.map((row) => ({ ...chainKey(chained), sequence: chained.sequence, ...row })))
    .execute();
}

type Head = { sequence: number; hash: string };

/** What a transaction has appended last to the chains it holds: nobody else can, until it ends. */
const heads = new WeakMap<Db, Map<string, Head>>();

function headsOf(db: Db): Map<string, Head> {
  const known = heads.get(db) ?? new Map<string, Head>();
  heads.set(db, known);
  return known;
}

async function lockHead(db: Db, chain: string, { authorityId, subject }: NewEvent) {
  // The lock comes first and alone: the next statement then sees what its last holder committed.
  await sql`select pg_advisory_xact_lock(hashtextextended(${chain}, 0)) ${planKept}`.execute(db);
  return findHead(db, authorityId, subject);
}

const findHead = (db: Db, authorityId: string, subject: Subject) =>
  db
    .selectFrom('events')
    .select(['sequence', 'hash'])
    .where('authority_id', '=', authorityId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('sequence', 'desc')
    .limit(1)
    .modifyEnd(planKept)
    .executeTakeFirst();

const chainKey = ({ authorityId, subjectKind, subjectId }: ChainedEvent) => ({
  authority_id: authorityId,
  subject_kind: subjectKind,
  subject_id: subjectId,
});

async function insertEvent(db: Db, event: ChainedEvent): Promise<string> {
  const hash = hashEvent(event);
  await db
    .insertInto('events')
    .values({
      ...chainKey(event),
      sequence: event.sequence,
      name: event.name,
      actor_id: event.actorId,
      happened_at: event.happenedAt,
      recorded_at: event.recordedAt,
      facts: event.facts,
      commitments: event.commitments,
      previous_hash: event.previousHash,
      hash,
    })
    .modifyEnd(planKept)
    .execute();
  return hash;
}

/** Erases the personal values of a subject. Its chain still verifies: it never held them. */
export async function erasePersonalValues(
  db: Db,
  { authorityId, subject }: { authorityId: string; subject: Subject },
): Promise<void> {
  await db
    .deleteFrom('event_personal_values')
    .where('authority_id', '=', authorityId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .execute();
}
