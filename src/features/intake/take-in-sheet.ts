import type { PublicationContext } from '#features/publication/issue-publication.ts';
import type { SealedPublication } from '#features/publication/snapshot.ts';
import { accept, type Outcome } from '#kernel/outcome.ts';
import { inTransaction } from '#platform/database.ts';
import { type PastCallDetails, type PublishRefusal, publishReading } from './publish-reading.ts';
import { reconcileDocument } from './reconcile-document.ts';
import type { UnreadableDocument } from './unreadable-document.ts';

export type SheetFile = { fileName: string; bytes: Uint8Array };
export type TakeInRefusal = UnreadableDocument | PublishRefusal;

/**
 * Takes a published sheet in at once: read, reconciled, kept byte for byte, recorded as a past call
 * and published with its findings, its questions left open. Nothing is corrected or invented.
 */
export async function takeInSheet(
  context: PublicationContext,
  { fileName, bytes }: SheetFile,
  details: PastCallDetails,
): Promise<Outcome<SealedPublication, TakeInRefusal>> {
  const read = reconcileDocument(bytes, fileName);
  if (!read.ok) return read;
  const { awards, questions } = read.value;
  const settled = {
    reading: read.value,
    content: bytes,
    awards,
    corrections: [],
    answers: questions.map(() => null),
  };
  return inTransaction<PublicationContext, Outcome<SealedPublication, TakeInRefusal>>(
    context,
    async (context) => {
      const published = await publishReading(context, details, settled);
      return published.ok ? accept(published.value.publication) : published;
    },
  );
}
