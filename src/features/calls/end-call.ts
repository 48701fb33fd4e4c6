import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { realNow } from '#platform/clock.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { markAllRemoved } from '#platform/files/remove-file.ts';
import { annexHolder } from './annex-queries.ts';
import type { ActRefusal } from './call.ts';
import { stateAfter } from './call-act.ts';
import { lockOfficeCall } from './call-queries.ts';
import { deleteCall, deleteForm, setStanding } from './call-store.ts';
import type { ReadCall } from './change-call.ts';
import { findPublishedForm } from './form/form-revision-queries.ts';
import { inWave } from './wave/wave.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Asked = Omit<ReadCall, 'version'>;

/** Puts away a call that was announced, or one that closed and leads to nothing. */
export const archiveCall = (context: Context, { office, callId }: Asked) =>
  inTransaction<Context, Outcome<null, ActRefusal>>(context, async ({ db, now, actorId }) => {
    const call = await lockOfficeCall(db, office, callId);
    if (!call) return refuse({ reason: 'call-unknown' });
    const state = stateAfter(call.state, 'archive') ?? stateAfter(call.state, 'give-up');
    if (!state) return refuse({ reason: 'not-ended', state: call.state });
    if (call.waves.some((wave) => inWave(wave, now) !== 'closed')) {
      return refuse({ reason: 'not-ended', state: call.state });
    }
    await setStanding(db, callId, { ...call, state });
    await record(db, {
      authorityId: call.authorityId,
      subject: { kind: 'call', id: callId },
      name: 'call-archived',
      actorId,
      happenedAt: now,
      facts: { from: call.state },
    });
    return accept(null);
  });

/** The hashes of its annexes, to be erased once all is committed. */
export type Deleted = { freed: readonly string[] };

/** Removes a draft, its calendar, form, grid and annexes; its events stay. */
export const deleteDraft = (
  context: Context,
  { office, callId, reason }: Asked & { reason: string },
) =>
  inTransaction<Context, Outcome<Deleted, ActRefusal>>(context, async ({ db, now, actorId }) => {
    const call = await lockOfficeCall(db, office, callId);
    if (!call) return refuse({ reason: 'call-unknown' });
    // Withdrawn, it was published once: its form and its ledger lines stay.
    if (call.state !== 'draft' || (await findPublishedForm(db, callId))) {
      return refuse({ reason: 'not-a-draft', state: call.state });
    }
    const holder = { kind: annexHolder, id: callId };
    const { authorityId } = call;
    const removing = { db, now: realNow(), actorId };
    const freed = await markAllRemoved(removing, { authorityId, holder, reason });
    await deleteForm(db, callId);
    await deleteCall(db, callId);
    await record(db, {
      authorityId: call.authorityId,
      subject: { kind: 'call', id: callId },
      name: 'call-draft-deleted',
      actorId,
      happenedAt: now,
    });
    return accept({ freed });
  });
