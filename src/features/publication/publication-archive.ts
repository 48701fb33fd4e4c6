import { zipSync } from 'fflate';
import { publicationFiles } from './publication-files.ts';
import type { SealedPublication } from './snapshot.ts';

type SourceFile = { file_name: string; content: Uint8Array };

/** Every file of a publication and its source document, in a zip that is the same at each download. */
export function publicationArchive(
  publication: SealedPublication,
  source: SourceFile | null,
): Uint8Array {
  const encoder = new TextEncoder();
  const files = Object.fromEntries(
    [...publicationFiles(publication)].map(([name, text]) => [name, encoder.encode(text)]),
  );
  const all = source ? { ...files, [source.file_name]: source.content } : files;
  return zipSync(all, { mtime: new Date(publication.snapshot.issued_at) });
}
