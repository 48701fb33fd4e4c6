import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { inTransaction } from '#platform/database.ts';
import { type FilesContext, keepFile } from '#platform/files/keep-file.ts';
import type { PreparedFile } from '#platform/files/prepare-file.ts';
import { markRemoved } from '#platform/files/remove-file.ts';
import { eraseUnheldContent } from '#platform/files/sweep-files.ts';
import { annexHolder, findAnnex } from './annex-queries.ts';
import type { ActRefusal, NativeCall } from './call.ts';
import { lockOfficeCall } from './call-queries.ts';

type OfCall = { office: readonly string[]; callId: string };

/** Joins documents to the regulation of a draft; a publication at the same instant waits for them. */
export const addAnnexes = (
  context: FilesContext,
  { prepared, ...of }: OfCall & { prepared: readonly PreparedFile[] },
) =>
  inTransaction<FilesContext, Outcome<null, ActRefusal>>(context, async (joined) => {
    const found = await lockDraft(joined, of);
    if (!found.ok) return found;
    const { id, authorityId } = found.value;
    const place = { authorityId, holder: { kind: annexHolder, id } };
    for (const file of prepared) await keepFile(joined, place, file);
    return accept(null);
  });

/** Takes one away from a draft. */
export async function removeAnnex(
  context: FilesContext,
  { fileId, reason, ...of }: OfCall & { fileId: string; reason: string },
): Promise<Outcome<null, ActRefusal>> {
  const removed = await inTransaction<FilesContext, Outcome<string | null, ActRefusal>>(
    context,
    async (joined) => {
      const found = await lockDraft(joined, of);
      if (!found.ok) return found;
      const call = found.value;
      const file = await findAnnex(joined.db, call, fileId);
      if (!file) return refuse({ reason: 'call-unknown' });
      const asked = { id: file.id, authorityIds: [call.authorityId], reason };
      return accept(await markRemoved(joined, asked));
    },
  );
  if (!removed.ok) return removed;
  if (removed.value !== null) await eraseUnheldContent(context, removed.value);
  return accept(null);
}

async function lockDraft(
  { db }: FilesContext,
  { office, callId }: OfCall,
): Promise<Outcome<NativeCall, ActRefusal>> {
  const call = await lockOfficeCall(db, office, callId);
  if (!call) return refuse({ reason: 'call-unknown' });
  return call.state === 'draft'
    ? accept(call)
    : refuse({ reason: 'not-a-draft', state: call.state });
}
