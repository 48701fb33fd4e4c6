import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { ActRefusal } from '../call.ts';
import { lockOfficeCall } from '../call-queries.ts';
import { touchCall } from '../call-store.ts';
import type { ReadCall } from '../change-call.ts';
import { tellSubscribers } from '../subscription/tell-subscribers.ts';
import { inWave, type Wave } from './wave.ts';
import { insertExtension } from './wave-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Asked = Omit<ReadCall, 'version'> & {
  waveId: string;
  /** The closing that was read: a second extension decided beside the first is refused. */
  before: Date;
  closesAt: Date;
  reason: string;
};

/** Gives everybody more time: never less, never after closing, never for one applicant alone. */
export const extendWave = (context: Context, asked: Asked) =>
  inTransaction<Context, Outcome<null, ActRefusal>>(context, async ({ db, now, actorId }) => {
    const { office, callId, waveId, before, closesAt, reason } = asked;
    const call = await lockOfficeCall(db, office, callId);
    const wave = call?.waves.find(({ id }) => id === waveId);
    if (!call || !wave) return refuse({ reason: 'call-unknown' });
    if (call.state !== 'published') return refuse({ reason: 'not-published', state: call.state });
    const refusal = extensionRefusal(wave, { before, closesAt, reason }, now);
    if (refusal) return refuse(refusal);
    await insertExtension(
      db,
      { id: waveId, authorityId: call.authorityId },
      { before, closesAt, reason, decidedBy: actorId, decidedAt: now },
    );
    await touchCall(db, callId);
    await record(db, {
      authorityId: call.authorityId,
      subject: { kind: 'call', id: callId },
      name: 'call-extended',
      actorId,
      happenedAt: now,
      facts: {
        wave: wave.number,
        closed_at: before.toISOString(),
        closes_at: closesAt.toISOString(),
      },
    });
    const news = { kind: 'extension', waveId, before, closesAt, reason } as const;
    await tellSubscribers({ db }, { callId, news });
    return accept(null);
  });

function extensionRefusal(
  wave: Wave,
  { before, closesAt, reason }: Pick<Asked, 'before' | 'closesAt' | 'reason'>,
  now: Date,
): ActRefusal | null {
  const closing = wave.closesAt;
  if (closing === null || inWave(wave, now) === 'closed') return { reason: 'closed-already' };
  if (closing.getTime() !== before.getTime()) {
    return { reason: 'extended-meanwhile', closesAt: closing };
  }
  if (closesAt <= closing) return { reason: 'no-more-time', closesAt: closing };
  return reason === '' ? { reason: 'reason-missing' } : null;
}
