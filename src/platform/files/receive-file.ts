import { accept, type Outcome } from '#kernel/outcome.ts';
import type { Place, ReceivedFile } from './file.ts';
import type { FileRefusal } from './file-refusal.ts';
import { type FilesContext, keepFile } from './keep-file.ts';
import { type FileLimits, prepareFile } from './prepare-file.ts';

export type Reception = Place & FileLimits & { name: string };

/**
 * Takes one file in from a stream, looks at what it really is, and keeps it. The stream is read
 * as it comes: nothing is held in memory, and no transaction is open while it lasts.
 */
export async function receiveFile(
  context: FilesContext,
  bytes: AsyncIterable<Uint8Array>,
  reception: Reception,
): Promise<Outcome<ReceivedFile, FileRefusal>> {
  const { name } = reception;
  const prepared = await prepareFile(context.files.incoming, { name, bytes }, reception);
  return prepared.ok ? accept(await keepFile(context, reception, prepared.value)) : prepared;
}
