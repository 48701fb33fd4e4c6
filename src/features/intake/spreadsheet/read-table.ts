import { type Outcome, refuse } from '#kernel/outcome.ts';
import type { SourceDocument } from '../import/source-line.ts';

export type TableFault = { reason: 'table-not-read' | 'table-empty' };

export async function readTable(
  _fileName: string,
  _bytes: Uint8Array,
  _most: number,
): Promise<Outcome<SourceDocument, TableFault>> {
  return refuse({ reason: 'table-not-read' });
}
