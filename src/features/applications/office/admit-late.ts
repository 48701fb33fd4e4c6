import { randomUUID } from 'node:crypto';
import type { NativeCall } from '#features/calls/call.ts';
import { inWave } from '#features/calls/wave/wave.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { Reader } from '#web/reader.ts';
import type { LateCause } from '../late-admission.ts';
import { findNamed, type Named } from './late-queries.ts';
import { insertLateAdmission } from './late-store.ts';

type Context = { db: Db; now: Date; reader: Reader };
type Asked = {
  call: NativeCall;
  /** A number, the address of a dossier, a SIRET, an RNA. */
  named: string;
  /** Asked of an organisation only: a dossier is in a wave already. */
  wave: number;
  cause: LateCause;
  reason: string;
  until: Date;
};

export type LateRefusal =
  | { reason: 'named-unknown' }
  | { reason: 'wave-unknown' }
  | { reason: 'wave-not-closed'; closesAt: Date | null }
  | { reason: 'reason-missing' }
  | { reason: 'until-past' };

/** Decides that one dossier, or those of one organisation, may be filed after the closing. */
export const admitLate = (context: Context, asked: Asked) =>
  inTransaction<Context, Outcome<null, LateRefusal>>(context, async ({ db, now, reader }) => {
    const { call, cause, until } = asked;
    const reason = asked.reason.trim();
    if (reason === '') return refuse({ reason: 'reason-missing' });
    if (until <= now) return refuse({ reason: 'until-past' });
    const named = await findNamed(db, reader, { callId: call.id, text: asked.named });
    if (!named) return refuse({ reason: 'named-unknown' });
    const wave = waveOf(call, named, asked.wave);
    if (!wave) return refuse({ reason: 'wave-unknown' });
    if (inWave(wave, now) !== 'closed') {
      return refuse({ reason: 'wave-not-closed', closesAt: wave.closesAt });
    }
    const admission = { id: randomUUID(), cause, reason, until, now, decidedBy: reader.personId };
    await insertLateAdmission(db, { ...admission, call, waveId: wave.id, named });
    await recordBoth({ db, now, reader }, { call, named, wave: wave.number, cause, until, reason });
    return accept(null);
  });

const waveOf = ({ waves }: NativeCall, named: Named, asked: number) =>
  waves.find(({ id, number }) =>
    named.kind === 'application' ? id === named.waveId : number === asked,
  ) ?? null;

type Decided = Pick<Asked, 'call' | 'cause' | 'until' | 'reason'> & { named: Named; wave: number };

/** In the chain of the call, which outlives a draft; and in that of the dossier it names. */
async function recordBoth(
  { db, now, reader }: Context,
  { call, named, wave, cause, until, reason }: Decided,
): Promise<void> {
  const said = {
    authorityId: call.authorityId,
    name: 'late-admission-decided',
    actorId: reader.personId,
    happenedAt: now,
    facts: { [named.kind]: named.id, wave, cause, until: until.toISOString() },
    // Written freely: it may say who was ill.
    personal: { reason },
  };
  await record(db, { ...said, subject: { kind: 'call', id: call.id } });
  if (named.kind === 'application') {
    await record(db, { ...said, subject: { kind: 'application', id: named.id } });
  }
}
