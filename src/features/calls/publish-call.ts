import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { publishFormOf } from './begin-form.ts';
import type { ActRefusal, NativeCall } from './call.ts';
import { stateAfter } from './call-act.ts';
import { lockOfficeCall } from './call-queries.ts';
import { setStanding } from './call-store.ts';
import type { ReadCall } from './change-call.ts';
import { examineCall } from './examine-call.ts';
import { tellSubscribers } from './subscription/tell-subscribers.ts';
import { freeCredits, holdCredits } from './wave/hold-credits.ts';

type Context = { db: Db; now: Date; actorId: string | null };

/** Publishes a draft now, or from an instant to come: until then nobody outside sees it. */
export const publishCall = (context: Context, asked: ReadCall & { from: Date | null }) =>
  inTransaction<Context, Outcome<null, ActRefusal>>(context, async (transaction) => {
    const { db, now } = transaction;
    const { office, callId, from } = asked;
    const call = await lockOfficeCall(db, office, callId);
    if (!call) return refuse({ reason: 'call-unknown' });
    const refusal = publicationRefusal(call, asked, now);
    if (refusal) return refuse(refusal);
    const settled = await settle(transaction, call);
    if (!settled.ok) return settled;
    const publicFrom = from ?? now;
    await setStanding(db, callId, { state: 'published', publicFrom, withdrawn: null });
    await recordAct(transaction, call, 'call-published', { from: publicFrom.toISOString() });
    return accept(null);
  });

/** Nothing is missing, the credits are held, and the form is what dossiers will answer. */
async function settle(context: Context, call: NativeCall): Promise<Outcome<null, ActRefusal>> {
  const faults = await examineCall(context.db, call, context.now);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refuse({ reason: 'not-ready', faults: errors.length });
  const held = await holdCredits(context, call);
  if (!held.ok) return held;
  const published = await publishFormOf(context, {
    authorityId: call.authorityId,
    callId: call.id,
  });
  return published ? accept(null) : refuse({ reason: 'form-not-published' });
}

function publicationRefusal(
  call: NativeCall,
  { version, from }: { version: number; from: Date | null },
  now: Date,
): ActRefusal | null {
  if (stateAfter(call.state, 'publish') === null) {
    return { reason: 'not-a-draft', state: call.state };
  }
  if (call.version !== version) return { reason: 'changed-meanwhile' };
  if (from === null) return null;
  if (from < now) return { reason: 'publication-past' };
  const opensAt = call.waves[0]?.opensAt ?? null;
  return opensAt !== null && from > opensAt
    ? { reason: 'publication-after-opening', opensAt }
    : null;
}

/** Takes a call back before it opens; whoever saw it is told why. */
export const withdrawCall = (
  context: Context,
  asked: Omit<ReadCall, 'version'> & { reason: string },
) =>
  inTransaction<Context, Outcome<null, ActRefusal>>(context, async (transaction) => {
    const { db, now } = transaction;
    const { office, callId, reason } = asked;
    const call = await lockOfficeCall(db, office, callId);
    if (!call) return refuse({ reason: 'call-unknown' });
    const refusal = withdrawalRefusal(call, reason, now);
    if (refusal) return refuse(refusal);
    const freed = await freeCredits(transaction, call);
    if (!freed.ok) return freed;
    const seen = isSeen(call, now);
    const withdrawn = seen ? { at: now, reason } : null;
    await setStanding(db, callId, { state: 'draft', publicFrom: null, withdrawn });
    await recordAct(transaction, call, 'call-withdrawn', { seen });
    if (withdrawn) {
      await tellSubscribers(transaction, { callId, news: { kind: 'withdrawal', ...withdrawn } });
    }
    return accept(null);
  });

function withdrawalRefusal(call: NativeCall, reason: string, now: Date): ActRefusal | null {
  if (stateAfter(call.state, 'withdraw') === null) {
    return { reason: 'not-published', state: call.state };
  }
  // Published late, a call may be seen only after its opening: what nobody saw can be taken back.
  if (isSeen(call, now) && call.waves.some(({ opensAt }) => opensAt !== null && opensAt <= now)) {
    return { reason: 'opened-already' };
  }
  return reason === '' ? { reason: 'reason-missing' } : null;
}

const isSeen = ({ publicFrom }: NativeCall, now: Date): boolean =>
  publicFrom !== null && publicFrom <= now;

const recordAct = (
  { db, now, actorId }: Context,
  { authorityId, id }: NativeCall,
  name: string,
  facts: Record<string, string | boolean>,
) =>
  record(db, {
    authorityId,
    subject: { kind: 'call', id },
    name,
    actorId,
    happenedAt: now,
    facts,
  });
