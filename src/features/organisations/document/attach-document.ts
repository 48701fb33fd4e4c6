import { type Outcome, refuse } from '#kernel/outcome.ts';
import { type CopyRefusal, copyFile } from '#platform/files/copy-file.ts';
import type { Place, ReceivedFile } from '#platform/files/file.ts';
import type { FilesContext } from '#platform/files/keep-file.ts';
import type { Reader } from '#web/reader.ts';
import { findMyDocument } from './document-queries.ts';

type Context = FilesContext & { reader: Reader };
type Asked = {
  organisationId: string;
  documentId: string;
  /** Who holds the copy, under its own authority: a dossier and the authority of its call. */
  place: Place;
};

/** A new row of the same bytes. Whoever asks has said that the reader may write where it goes. */
export async function attachDocument(
  context: Context,
  { organisationId, documentId, place }: Asked,
): Promise<Outcome<ReceivedFile, CopyRefusal | { reason: 'document-unknown' }>> {
  const asked = { organisationId, documentId };
  const document = await findMyDocument(context.db, context.reader, asked);
  if (!document) return refuse({ reason: 'document-unknown' });
  return copyFile(context, document.file, place);
}
