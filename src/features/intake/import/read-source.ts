import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type DemarcheFault, readDemarche } from '../demarches/read-demarche.ts';
import { readTable, type TableFault } from '../spreadsheet/read-table.ts';
import type { SourceDocument } from './source-line.ts';

export const mostLines = 20_000;
export const mostBytes = 50_000_000;

export type SourceFault =
  | DemarcheFault
  | TableFault
  | { reason: 'file-empty' }
  | { reason: 'file-too-large'; limit: number }
  | { reason: 'too-many-lines'; limit: number };

/** What the bytes are decides, not the name: people rename. */
export async function readSource(bytes: Uint8Array): Promise<Outcome<SourceDocument, SourceFault>> {
  if (bytes.length === 0) return refuse({ reason: 'file-empty' });
  if (bytes.length > mostBytes) return refuse({ reason: 'file-too-large', limit: mostBytes });
  const read = looksLikeJson(bytes)
    ? readDemarche(new TextDecoder().decode(bytes))
    : await readTable(bytes, mostLines);
  if (!read.ok) return read;
  return read.value.lines.length > mostLines
    ? refuse({ reason: 'too-many-lines', limit: mostLines })
    : accept(read.value);
}

/** Its first sign that is not a space or a mark of encoding. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return head.startsWith('{') || head.startsWith('[');
}
