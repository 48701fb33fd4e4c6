import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { FormDraft, FormRefusal } from './form-revision.ts';
import { insertFormDraft } from './form-revision-store.ts';
import { formOfTemplate, type TemplateKey } from './templates.ts';

type Context = { db: Db; now: Date; actorId: string | null };
/** Without a template: one empty section. */
type Start = { authorityId: string; callId: string; template: TemplateKey | null };

/** Begins the form of a call, from a template or from nothing. */
export const startForm = (context: Context, { authorityId, callId, template }: Start) =>
  inTransaction<Context, Outcome<FormDraft, FormRefusal>>(context, async ({ db, now, actorId }) => {
    const draft: FormDraft = {
      authorityId,
      callId,
      number: 1,
      state: 'draft',
      form: formOfTemplate(template),
      version: 1,
      savedAt: now,
      savedBy: actorId,
    };
    if (!(await insertFormDraft(db, draft))) return refuse({ reason: 'form-already-started' });
    await record(db, {
      authorityId,
      subject: { kind: 'call', id: callId },
      name: 'form-started',
      actorId,
      happenedAt: now,
      facts: { template: template ?? 'none' },
    });
    return accept(draft);
  });
