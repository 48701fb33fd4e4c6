import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { lockFormDraft } from '../form/form-revision-queries.ts';
import { saveFormDraft } from '../form/save-form-draft.ts';
import { findDraftVersion } from './form-history-queries.ts';
import { keepDraftVersion } from './form-history-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Restoration = { authorityId: string; callId: string; version: number };
type Restored = Outcome<null, { reason: 'no-form-draft' | 'version-gone' }>;

/** Makes the draft what it was. What it is now is kept as well: one can come back from coming back. */
export const restoreForm = (context: Context, restoration: Restoration) =>
  inTransaction<Context, Restored>(context, async ({ db, now, actorId }) => {
    const draft = await lockFormDraft(db, restoration);
    if (!draft) return refuse({ reason: 'no-form-draft' });
    const form = await findDraftVersion(db, draft, restoration.version);
    if (!form) return refuse({ reason: 'version-gone' });
    await keepDraftVersion(db, draft);
    const { version } = draft;
    const saved = await saveFormDraft({ db, now, actorId }, { ...restoration, form, version });
    if (!saved.ok) throw new Error(`A held draft was not saved: ${saved.refusal.reason}`);
    return accept(null);
  });
