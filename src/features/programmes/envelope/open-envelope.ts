import { randomUUID } from 'node:crypto';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { type CreditAmount, type CreditRefusal, move } from '../credit/credit.ts';
import { lockLeft } from '../credit/credit-store.ts';
import { moveCredit } from '../credit/move-credit.ts';
import { getProgrammeSheet } from '../programme-queries.ts';
import { type Envelope, type EnvelopeRefusal, settleTerms } from './envelope.ts';
import { findEnvelope } from './envelope-queries.ts';
import { insertEnvelope } from './envelope-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
export type OpeningRefusal = EnvelopeRefusal | CreditRefusal | { reason: 'parent-unknown' };
type Opened = Outcome<Envelope, OpeningRefusal>;

/** Year and channel of a sub-envelope are its parent's. */
type Asked = Omit<Envelope, 'id'> & { amount: CreditAmount };

/** An envelope with its first credits: granted to a whole one, handed down by its parent to a part. */
export const openEnvelope = (context: Context, asked: Asked): Promise<Opened> =>
  inTransaction<Context, Opened>(context, async (joined) => {
    const { db } = joined;
    const { amount, ...given } = asked;
    const place = await placeOf(db, given);
    if (!place) return refuse({ reason: 'parent-unknown' });
    const { years } = await getProgrammeSheet(db, asked.authorityId, asked.programmeId);
    const settled = settleTerms({ ...given, ...place, id: randomUUID() }, place, years);
    if (!settled.ok) return settled;
    const envelope = settled.value;
    const first = await firstCredits(db, envelope, amount);
    if (first && !first.ok) return first;
    await saveOpened(joined, envelope);
    if (first) credited(await moveCredit(joined, first.value));
    return accept(envelope);
  });

/** Null when it opens empty. Decided before anything is written. */
async function firstCredits(db: Db, envelope: Envelope, amount: CreditAmount) {
  if (amount.commitment === 0n && amount.payment === 0n) return null;
  const { id, authorityId, parentId, sourceReference } = envelope;
  const left = parentId && (await lockLeft(db, authorityId, { fromId: parentId, toId: null }));
  const movement = {
    kind: parentId === null ? ('grant' as const) : ('distribution' as const),
    fromId: parentId,
    toId: id,
    amount,
    reason: sourceReference,
    actReference: null,
  };
  const moved = move(movement, left || null);
  return moved.ok ? accept({ authorityId, ...moved.value }) : moved;
}

async function saveOpened({ db, now, actorId }: Context, envelope: Envelope): Promise<void> {
  const { id, authorityId, programmeId, parentId, year, channel } = envelope;
  await insertEnvelope(db, envelope, now);
  await record(db, {
    authorityId,
    subject: { kind: 'envelope', id },
    name: 'envelope-opened',
    actorId,
    happenedAt: now,
    facts: { programme: programmeId, parent: parentId, year, channel },
  });
}

/** It was decided under the lock of the parent: a refusal now would be a defect. */
function credited(outcome: Outcome<unknown, CreditRefusal>): void {
  if (!outcome.ok)
    throw new Error(`Credits refused after they were settled: ${outcome.refusal.reason}`);
}

async function placeOf(db: Db, given: Omit<Envelope, 'id'>) {
  const { parentId, authorityId, programmeId, year, channel } = given;
  if (parentId === null) return { parentId, year, channel };
  const parent = await findEnvelope(db, [authorityId], parentId);
  if (parent?.programmeId !== programmeId) return null;
  return { parentId, year: parent.year, channel: parent.channel };
}
