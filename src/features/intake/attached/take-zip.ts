import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { FilesContext } from '#platform/files/keep-file.ts';
import { openZip, type ZipEntry, type ZipFault } from '#platform/files/open-zip.ts';
import { discard, takeIn } from '#platform/files/take-in.ts';
import { type AttachedFile, attachedLimits } from './attached-file.ts';
import { listMissing } from './attached-queries.ts';
import { markFailed } from './attached-store.ts';
import { keepAttached } from './keep-attached.ts';
import { matchEntries } from './match-entries.ts';

export const largestZip = 500_000_000;

export type ZipRefusal = ZipFault | { reason: 'zip-empty' | 'zip-cut' } | ZipTooLarge;
type ZipTooLarge = { reason: 'zip-too-large'; limit: number };
export type ZipTaken = { kept: number; refused: number; unasked: readonly string[] };

type Asked = { importId: string; bytes: AsyncIterable<Uint8Array> };

/** Lays the files of a ZIP beside the dossiers that named them; what nobody named is left, and said. */
export async function takeZip(
  context: FilesContext,
  { importId, bytes }: Asked,
): Promise<Outcome<ZipTaken, ZipRefusal>> {
  const { incoming } = context.files;
  const taken = await takeIn(incoming, bytes, largestZip);
  if (!taken.ok) return refuse(refusalOf(taken.refusal.reason));
  try {
    const opened = await openZip(taken.value.path);
    if (!opened.ok) return opened;
    const missing = await listMissing(context.db, importId);
    const { matches, unasked } = matchEntries(opened.value, missing);
    let kept = 0;
    for (const { attached, entry } of matches) {
      if (await takeEntry(context, attached, entry)) kept += 1;
    }
    return accept({ kept, refused: matches.length - kept, unasked });
  } finally {
    await discard(taken.value);
  }
}

const refusalOf = (reason: 'empty' | 'cut' | 'too-large'): ZipRefusal => {
  if (reason === 'too-large') return { reason: 'zip-too-large', limit: largestZip };
  return { reason: reason === 'empty' ? 'zip-empty' : 'zip-cut' };
};

async function takeEntry(
  context: FilesContext,
  attached: AttachedFile,
  entry: ZipEntry,
): Promise<boolean> {
  const { maxBytes } = attachedLimits;
  const kept =
    entry.size > maxBytes
      ? refuse({ reason: 'too-large', maxBytes } as const)
      : await keepAttached(context, attached, entry.bytes());
  if (kept.ok) return true;
  const { refusal } = kept;
  // Cut, in a ZIP that came whole: it is broken there.
  const failure =
    refusal.reason === 'cut'
      ? ({ reason: 'unreadable', mediaType: 'application/zip' } as const)
      : refusal;
  await markFailed(context.db, attached.id, failure);
  return false;
}
