import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import type { Form } from '../form/form.ts';
import type { FormDraft } from '../form/form-revision.ts';
import { lockFormDraft } from '../form/form-revision-queries.ts';
import { saveFormDraft } from '../form/save-form-draft.ts';
import { editForm, type FormEdit, type FormEditRefusal } from './form-edit.ts';
import { keepDraftVersion } from './form-history-store.ts';
import { markOf } from './form-mark.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Change = {
  authorityId: string;
  callId: string;
  edit: FormEdit;
  /** The mark of what its author was shown, where another's work could be written over. */
  seen: string | null;
};

export type ChangeRefusal =
  | FormEditRefusal
  | { reason: 'no-form-draft' }
  /** Somebody saved the same part in between; `form` is what is kept now. */
  | { reason: 'part-changed'; form: Form };

type Changed = Outcome<{ before: FormDraft; form: Form }, ChangeRefusal>;

/**
 * Changes one part of a draft. Two officers who work on two parts never meet; on the same part the
 * second is told, and nothing of either is lost.
 */
export const changeForm = (context: Context, change: Change) =>
  inTransaction<Context, Changed>(context, async ({ db, now, actorId }) => {
    const draft = await lockFormDraft(db, change);
    if (!draft) return refuse({ reason: 'no-form-draft' });
    const edited = editForm(draft.form, change.edit);
    if (!edited.ok) return edited;
    if (change.seen !== null && markOf(draft.form, partOf(change.edit)) !== change.seen) {
      return refuse({ reason: 'part-changed', form: draft.form });
    }
    await keepDraftVersion(db, draft);
    const form = edited.value;
    const { version } = draft;
    const saved = await saveFormDraft({ db, now, actorId }, { ...change, form, version });
    // The draft is held: nobody can have saved in between.
    if (!saved.ok) throw new Error(`A held draft was not saved: ${saved.refusal.reason}`);
    return accept({ before: draft, form });
  });

const partOf = (edit: FormEdit): string | null => {
  if ('key' in edit) return edit.key;
  return edit.kind === 'edit-field' ? edit.field.key : null;
};
