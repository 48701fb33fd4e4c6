import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { ActRefusal, CallContact, CallSettings } from './call.ts';
import { ownsProgramme } from './call-place-queries.ts';
import { lockOfficeCall } from './call-queries.ts';
import { updateSettings } from './call-store.ts';
import { replaceServedLines } from './roadmap-store.ts';
import { setEssentials } from './set-essentials.ts';

type Context = { db: Db; now: Date; actorId: string | null };
/** A call of one of the authorities its reader works for, as it was when they read it. */
export type ReadCall = { office: readonly string[]; callId: string; version: number };

/** Changes what is decided of a draft. */
export const changeCall = (context: Context, asked: ReadCall & { settings: CallSettings }) =>
  inTransaction<Context, Outcome<null, ActRefusal>>(context, async (transaction) => {
    const { db } = transaction;
    const { office, callId, version, settings } = asked;
    const call = await lockOfficeCall(db, office, callId);
    if (!call) return refuse({ reason: 'call-unknown' });
    if (call.state !== 'draft') return refuse({ reason: 'not-a-draft', state: call.state });
    if (call.version !== version) return refuse({ reason: 'changed-meanwhile' });
    if (!(await ownsProgramme(db, call.authorityId, settings.programmeId))) {
      return refuse({ reason: 'programme-unknown' });
    }
    // Its lines are of the programme it leaves.
    if (settings.programmeId !== call.settings.programmeId) {
      await replaceServedLines(db, { authorityId: call.authorityId, callId }, []);
    }
    await updateSettings(db, callId, settings);
    await setEssentials(transaction, { authorityId: call.authorityId, callId });
    await recordOf(transaction, call, 'call-settings-changed');
    return accept(null);
  });

/** Mends whom to write to, also once the call is published: a service moves, a number changes. */
export const mendContact = (context: Context, asked: ReadCall & { contact: CallContact }) =>
  inTransaction<Context, Outcome<null, ActRefusal>>(context, async (transaction) => {
    const { db } = transaction;
    const { office, callId, version, contact } = asked;
    const call = await lockOfficeCall(db, office, callId);
    if (!call) return refuse({ reason: 'call-unknown' });
    if (call.version !== version) return refuse({ reason: 'changed-meanwhile' });
    await updateSettings(db, callId, { ...call.settings, contact });
    await recordOf(transaction, call, 'call-contact-mended');
    return accept(null);
  });

const recordOf = (
  { db, now, actorId }: Context,
  { authorityId, id }: { authorityId: string; id: string },
  name: string,
) => record(db, { authorityId, subject: { kind: 'call', id }, name, actorId, happenedAt: now });
