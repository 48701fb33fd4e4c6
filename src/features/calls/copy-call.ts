import { type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { type ActRefusal, emptySettings, type NativeCall } from './call.ts';
import { findOfficeCall, findPastCall } from './call-queries.ts';
import type { ReadCall } from './change-call.ts';
import { type DraftedCall, draftCall } from './draft-call.ts';
import { unplanned } from './wave/wave.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Asked = Omit<ReadCall, 'version'> & { edition: string };

/**
 * Begins a call like another: the same settings, form and grid, as many waves, and no date or
 * envelope. A past call, run elsewhere, gives its name and programme.
 */
export const copyCall = (context: Context, { office, callId, edition }: Asked) =>
  inTransaction<Context, Outcome<DraftedCall, ActRefusal>>(context, async (transaction) => {
    const native = await findOfficeCall(transaction.db, office, callId);
    if (native) return draftCall(transaction, likeNative(native, edition));
    const past = await findPastCall(transaction.db, office, callId);
    if (!past) return refuse({ reason: 'call-unknown' });
    const { authorityId, programmeId, name } = past;
    return draftCall(transaction, {
      authorityId,
      settings: { ...emptySettings(programmeId), name, edition },
      waves: [{ plan: unplanned, draws: [] }],
      template: null,
      copiedFrom: callId,
    });
  });

const likeNative = ({ id, authorityId, settings, waves }: NativeCall, edition: string) => ({
  authorityId,
  settings: { ...settings, edition, questionsUntil: null },
  waves: waves.map(({ name, graceMinutes }) => ({
    plan: { ...unplanned, name, graceMinutes },
    draws: [],
  })),
  template: null,
  copiedFrom: id,
});
