import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { Form } from './form.ts';
import { formToJson, parseForm } from './form-json.ts';
import type { FormRefusal } from './form-revision.ts';
import { findFormDraft } from './form-revision-queries.ts';
import { updateFormDraft } from './form-revision-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
/** `version` is the one its author was shown. */
type Saving = { authorityId: string; callId: string; form: Form; version: number };
type Saved = { number: number; version: number };

/** Keeps a draft, faults and all; what another saved in between is never written over. */
export const saveFormDraft = (context: Context, saving: Saving) =>
  inTransaction<Context, Outcome<Saved, FormRefusal>>(context, async ({ db, now, actorId }) => {
    const sound = parseForm(formToJson(saving.form));
    if (!sound.ok) return refuse({ reason: 'form-malformed', at: sound.refusal.at });
    const updated = await updateFormDraft(db, { ...saving, savedAt: now, savedBy: actorId });
    if (!updated) {
      const saved = await findFormDraft(db, saving);
      return saved
        ? refuse({ reason: 'form-draft-changed', saved, yours: saving.form })
        : refuse({ reason: 'no-form-draft' });
    }
    const version = saving.version + 1;
    await record(db, {
      authorityId: saving.authorityId,
      subject: { kind: 'call', id: saving.callId },
      name: 'form-draft-saved',
      actorId,
      happenedAt: now,
      facts: { revision: updated.number, version },
    });
    return accept({ number: updated.number, version });
  });
