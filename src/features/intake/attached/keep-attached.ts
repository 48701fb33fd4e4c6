import { scanHolder } from '#features/applications/office/dossier-files.ts';
import { accept, type Outcome } from '#kernel/outcome.ts';
import { inTransaction } from '#platform/database.ts';
import type { FileRefusal } from '#platform/files/file-refusal.ts';
import { type FilesContext, keepFile } from '#platform/files/keep-file.ts';
import { prepareFile } from '#platform/files/prepare-file.ts';
import { discard } from '#platform/files/take-in.ts';
import { type AttachedFile, attachedLimits } from './attached-file.ts';
import { lockAwaited } from './attached-queries.ts';
import { markCame } from './attached-store.ts';

/**
 * Looks at the bytes of an attached file and lays it beside the papers of its dossier: the version
 * that was filed stays as it is. Brought twice at once, it comes once.
 */
export async function keepAttached(
  context: FilesContext,
  attached: AttachedFile,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Outcome<null, FileRefusal>> {
  const { id, authorityId, applicationId, name } = attached;
  const prepared = await prepareFile(context.files.incoming, { name, bytes }, attachedLimits);
  if (!prepared.ok) return prepared;
  try {
    await inTransaction(context, async (inner) => {
      if (!(await lockAwaited(inner.db, id))) return;
      const place = { authorityId, holder: { kind: scanHolder, id: applicationId } };
      const kept = await keepFile(inner, place, prepared.value);
      await markCame(inner.db, id, kept.id);
    });
  } finally {
    await discard(prepared.value);
  }
  return accept(null);
}
