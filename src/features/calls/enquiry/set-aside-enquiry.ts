import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { NativeCall } from '../call.ts';
import { longestQuestion, type SettleRefusal } from './enquiry.ts';
import { setAsideMail } from './enquiry-mail.ts';
import { lockEnquiry, saveSetAside } from './enquiry-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Given = { id: string; reason: string; publicUrl: string };

/** Nothing is published; who asked and left an address reads the reason. It may still be answered later. */
export async function setAsideEnquiry(
  context: Context,
  call: Pick<NativeCall, 'id' | 'authorityId' | 'slug' | 'settings'>,
  { id, publicUrl, ...given }: Given,
): Promise<Outcome<null, SettleRefusal>> {
  const reason = given.reason.trim();
  if (reason === '') return refuse({ reason: 'form-wrong', faults: ['reason-missing'] });
  if (reason.length > longestQuestion) {
    return refuse({ reason: 'form-wrong', faults: ['reason-too-long'] });
  }
  return inTransaction<Context, Outcome<null, SettleRefusal>>(
    context,
    async ({ db, now, actorId }) => {
      const { authorityId, id: callId, slug, settings } = call;
      const enquiry = await lockEnquiry(db, { authorityId, callId, id });
      if (!enquiry) return refuse({ reason: 'not-found' });
      if (enquiry.state === 'answered') return refuse({ reason: 'already-answered' });
      await saveSetAside(db, { id, reason }, { now, actorId });
      await record(db, {
        authorityId,
        subject: { kind: 'enquiry', id },
        name: 'enquiry-set-aside',
        actorId,
        happenedAt: now,
        facts: { callId },
      });
      const { askerEmail: to, asked, locale } = enquiry;
      if (to !== null && enquiry.state === 'waiting') {
        const facts = { call: settings.name, slug, asked, reason, locale, publicUrl };
        await queueMail(db, { authorityId, to, ...setAsideMail(facts) });
      }
      return accept(null);
    },
  );
}
