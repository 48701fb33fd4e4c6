import { randomUUID } from 'node:crypto';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { ActRefusal, NativeCall } from '../call.ts';
import { ownsEnvelopes } from '../call-place-queries.ts';
import { lockOfficeCall } from '../call-queries.ts';
import { touchCall } from '../call-store.ts';
import type { ReadCall } from '../change-call.ts';
import { tellSubscribers } from '../subscription/tell-subscribers.ts';
import { addedWaveFaults, waveAfter } from './added-wave.ts';
import { holdCreditsOf } from './hold-credits.ts';
import type { Draw, Wave, WavePlan } from './wave.ts';
import { insertWave, replaceDraws } from './wave-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Asked = ReadCall & { plan: WavePlan; draws: readonly Draw[] };

/** One more wave of a call that is published: seen at once, its credits held, subscribers told. */
export const addWave = (context: Context, asked: Asked) =>
  inTransaction<Context, Outcome<Wave, ActRefusal>>(context, async (transaction) => {
    const { db, now } = transaction;
    const { office, callId, plan, draws } = asked;
    const call = await lockOfficeCall(db, office, callId);
    if (!call) return refuse({ reason: 'call-unknown' });
    const refusal = await additionRefusal(db, call, asked, now);
    if (refusal) return refuse(refusal);
    const wave = waveAfter(call, { id: randomUUID(), plan });
    const { authorityId } = call;
    const { id, number } = wave;
    await insertWave(db, { id, authorityId, callId, number, ...plan });
    await replaceDraws(db, { id, authorityId }, draws);
    const held = await holdCreditsOf(transaction, call, wave);
    if (!held.ok) return held;
    await touchCall(db, callId);
    await announce(transaction, call, wave);
    return accept(wave);
  });

async function additionRefusal(
  db: Db,
  call: NativeCall,
  { version, plan, draws }: Asked,
  now: Date,
): Promise<ActRefusal | null> {
  if (call.state !== 'published') return { reason: 'not-published', state: call.state };
  if (call.version !== version) return { reason: 'changed-meanwhile' };
  const envelopeIds = draws.map(({ envelopeId }) => envelopeId);
  if (!(await ownsEnvelopes(db, call.authorityId, envelopeIds))) {
    return { reason: 'envelope-unknown' };
  }
  const faults = addedWaveFaults(call, { plan, draws }, now);
  return faults.length > 0 ? { reason: 'not-ready', faults: faults.length } : null;
}

async function announce({ db, now, actorId }: Context, call: NativeCall, wave: Wave) {
  const { id: waveId, number, opensAt, closesAt } = wave;
  // Held by the calendar's own checks, and by the database.
  if (opensAt === null || closesAt === null) throw new Error(`A wave without dates: ${waveId}`);
  await record(db, {
    authorityId: call.authorityId,
    subject: { kind: 'call', id: call.id },
    name: 'call-wave-added',
    actorId,
    happenedAt: now,
    facts: { wave: number, opens_at: opensAt.toISOString(), closes_at: closesAt.toISOString() },
  });
  const news = { kind: 'wave-added', waveId, opensAt, closesAt } as const;
  await tellSubscribers({ db }, { callId: call.id, news });
}
