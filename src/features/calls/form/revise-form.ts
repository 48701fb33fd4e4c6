import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { FormDraft, FormRefusal } from './form-revision.ts';
import { findPublishedForm } from './form-revision-queries.ts';
import { insertFormDraft } from './form-revision-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };

/** Begins the next revision from the published one, which stays in force until it is published. */
export const reviseForm = (
  context: Context,
  { authorityId, callId }: { authorityId: string; callId: string },
) =>
  inTransaction<Context, Outcome<FormDraft, FormRefusal>>(context, async ({ db, now, actorId }) => {
    const published = await findPublishedForm(db, callId);
    if (published?.authorityId !== authorityId) return refuse({ reason: 'no-published-form' });
    const draft: FormDraft = {
      authorityId,
      callId,
      number: published.number + 1,
      state: 'draft',
      form: published.form,
      version: 1,
      savedAt: now,
      savedBy: actorId,
    };
    if (!(await insertFormDraft(db, draft))) return refuse({ reason: 'form-already-started' });
    await record(db, {
      authorityId,
      subject: { kind: 'call', id: callId },
      name: 'form-revision-started',
      actorId,
      happenedAt: now,
      facts: { revision: draft.number },
    });
    return accept(draft);
  });
