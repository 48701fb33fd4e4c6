import { dayIn } from '#kernel/day.ts';
import { centsToJson } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { enter, type LedgerRefusal } from './ledger.ts';
import { insertEntry, lockStanding, type NewEntry } from './ledger-store.ts';

export type LedgerContext = { db: Db; now: Date; actorId: string | null };
export type Entered = Outcome<{ entryId: bigint }, LedgerRefusal>;

/** The one way into the ledger: each verb of ledger-verbs is this, with its kind and its sign. */
export const enterAmount = (context: LedgerContext, entry: NewEntry): Promise<Entered> =>
  inTransaction<LedgerContext, Entered>(context, async ({ db, now, actorId }) => {
    if (entry.amount === 0n) return refuse({ reason: 'amount-not-positive' });
    const locked = await lockStanding(db, entry);
    if (!locked) return refuse({ reason: 'envelope-unknown' });
    const { standing, closesOn } = locked;
    if (entry.amount > 0n && closesOn !== null && dayIn('Europe/Paris', now) > closesOn) {
      return refuse({ reason: 'envelope-closed', closedOn: closesOn });
    }
    const outcome = enter(standing, entry.kind, entry.amount);
    if (!outcome.ok) return outcome;
    const entryId = await insertEntry(db, entry, now);
    await record(db, eventOf(entry, entryId, { now, actorId }));
    return accept({ entryId });
  });

type Acted = { now: Date; actorId: string | null };

const eventOf = (entry: NewEntry, entryId: bigint, { now, actorId }: Acted) => ({
  authorityId: entry.authorityId,
  subject: entry.envelopeId === null ? entry.subject : { kind: 'envelope', id: entry.envelopeId },
  name: entry.amount > 0n ? `amount-${entry.kind}` : `amount-${entry.kind}-taken-back`,
  actorId,
  happenedAt: now,
  facts: {
    entry: Number(entryId),
    cents: centsToJson(entry.amount),
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
  },
});
