import { type Outcome, refuse } from '#kernel/outcome.ts';
import type { FilesContext } from '#platform/files/keep-file.ts';
import { type AttachedFault, type AttachedFile, attachedLimits } from './attached-file.ts';
import { countAttached, findAwaited } from './attached-queries.ts';
import { markFailed } from './attached-store.ts';
import { fetchFile, type Reach } from './fetch-file.ts';
import { keepAttached } from './keep-attached.ts';

type Asked = {
  importId: string;
  reach: Reach;
  progress: (done: number, total: number) => Promise<void>;
};

/** One after the other, each kept as soon as it is here: an attempt that is cut goes on from there. */
export async function fetchAttached(
  context: FilesContext,
  { importId, reach, progress }: Asked,
): Promise<void> {
  for (;;) {
    const { here, awaited, failed } = await countAttached(context.db, importId);
    await progress(here + failed, here + failed + awaited);
    const attached = await findAwaited(context.db, importId);
    if (!attached) return;
    const fetched = await fetchOne(context, attached, reach);
    if (!fetched.ok) await markFailed(context.db, attached.id, fetched.refusal);
  }
}

async function fetchOne(
  context: FilesContext,
  attached: AttachedFile,
  reach: Reach,
): Promise<Outcome<null, AttachedFault>> {
  const fetched = await fetchFile(attached.address, reach);
  if (!fetched.ok) return fetched;
  const { bytes, cutBecause } = fetched.value;
  const { maxBytes } = attachedLimits;
  if (Number(bytes.headers['content-length'] ?? 0) > maxBytes) {
    bytes.destroy();
    return refuse({ reason: 'too-large', maxBytes });
  }
  const kept = await keepAttached(context, attached, bytes);
  bytes.destroy();
  if (kept.ok || kept.refusal.reason !== 'cut') return kept;
  return refuse(cutBecause());
}
