import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { tellSubscribers } from '../subscription/tell-subscribers.ts';
import { formFaults } from './form-faults.ts';
import type { FormDraft, FormRefusal } from './form-revision.ts';
import { lockFormDraft } from './form-revision-queries.ts';
import { publishFormDraft } from './form-revision-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
/** `reason` is what applicants will read; the first revision needs none. */
type Publishing = { authorityId: string; callId: string; version: number; reason: string };

/** Makes the draft the revision that dossiers answer. It never changes again. */
export const publishForm = (context: Context, publishing: Publishing) =>
  inTransaction<Context, Outcome<{ number: number }, FormRefusal>>(
    context,
    async ({ db, now, actorId }) => {
      const draft = await lockFormDraft(db, publishing);
      if (!draft) return refuse({ reason: 'no-form-draft' });
      if (draft.version !== publishing.version) {
        return refuse({ reason: 'form-draft-changed', saved: draft, yours: draft.form });
      }
      const faults = formFaults(draft.form).filter(({ severity }) => severity === 'error');
      if (faults.length > 0) return refuse({ reason: 'form-has-faults', faults });
      const reason = publishing.reason.trim();
      if (draft.number > 1 && reason === '') return refuse({ reason: 'revision-reason-missing' });

      await publishFormDraft(db, draft, reason, now);
      await record(db, {
        authorityId: draft.authorityId,
        subject: { kind: 'call', id: draft.callId },
        name: 'form-published',
        actorId,
        happenedAt: now,
        facts: { revision: draft.number },
      });
      await tellOfRevision(db, draft, reason);
      return accept({ number: draft.number });
    },
  );

/** The first revision is no news: the call is not open yet. */
async function tellOfRevision(db: Db, { callId, number }: FormDraft, reason: string) {
  if (number === 1) return;
  const news = { kind: 'form-revised', revision: number, reason } as const;
  await tellSubscribers({ db }, { callId, news });
}
