import { randomUUID } from 'node:crypto';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { ActRefusal, NativeCall } from '../call.ts';
import { ownsEnvelopes } from '../call-place-queries.ts';
import { lockOfficeCall } from '../call-queries.ts';
import { touchCall } from '../call-store.ts';
import type { ReadCall } from '../change-call.ts';
import type { Draw, WavePlan } from './wave.ts';
import { deleteWave, insertWave, replaceDraws, updateWave } from './wave-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Planned = ReadCall & {
  /** Null: one more wave, after the others. */
  waveId: string | null;
  plan: WavePlan;
  draws: readonly Draw[];
};

/** Sets the calendar of a wave of a draft, and what it may take on which envelopes. */
export const planWave = (context: Context, asked: Planned) =>
  onDraft(context, asked, async (transaction, call) => {
    const { db } = transaction;
    const { waveId, plan, draws } = asked;
    const known = call.waves.find(({ id }) => id === waveId);
    if (waveId !== null && !known) return refuse({ reason: 'call-unknown' });
    const envelopeIds = draws.map(({ envelopeId }) => envelopeId);
    if (!(await ownsEnvelopes(db, call.authorityId, envelopeIds))) {
      return refuse({ reason: 'envelope-unknown' });
    }
    const wave = known ?? nextWave(call);
    if (known) await updateWave(db, known.id, plan);
    else await insertWave(db, { ...wave, authorityId: call.authorityId, ...plan });
    await replaceDraws(db, { id: wave.id, authorityId: call.authorityId }, draws);
    await recordOf(transaction, call, 'call-wave-planned', wave.number);
    return accept(null);
  });

const nextWave = ({ id: callId, authorityId, waves }: NativeCall) => ({
  id: randomUUID(),
  authorityId,
  callId,
  number: (waves.at(-1)?.number ?? 0) + 1,
});

/** Takes the last wave of a draft away: numbers never have a hole. */
export const removeWave = (context: Context, asked: ReadCall) =>
  onDraft(context, asked, async (transaction, call) => {
    const last = call.waves.at(-1);
    if (!last || call.waves.length === 1) return refuse({ reason: 'last-wave' });
    await deleteWave(transaction.db, last.id);
    await recordOf(transaction, call, 'call-wave-removed', last.number);
    return accept(null);
  });

type Work = (context: Context, call: NativeCall) => Promise<Outcome<null, ActRefusal>>;

const onDraft = (context: Context, { office, callId, version }: ReadCall, work: Work) =>
  inTransaction<Context, Outcome<null, ActRefusal>>(context, async (transaction) => {
    const call = await lockOfficeCall(transaction.db, office, callId);
    if (!call) return refuse({ reason: 'call-unknown' });
    if (call.state !== 'draft') return refuse({ reason: 'not-a-draft', state: call.state });
    if (call.version !== version) return refuse({ reason: 'changed-meanwhile' });
    const outcome = await work(transaction, call);
    if (outcome.ok) await touchCall(transaction.db, callId);
    return outcome;
  });

const recordOf = (
  { db, now, actorId }: Context,
  { authorityId, id }: NativeCall,
  name: string,
  wave: number,
) =>
  record(db, {
    authorityId,
    subject: { kind: 'call', id },
    name,
    actorId,
    happenedAt: now,
    facts: { wave },
  });
