import { stringify } from 'csv-stringify/sync';
import { csvOptions, plainCell } from '#platform/csv.ts';
import type { Db } from '#platform/database.ts';
import { decimal } from '../envelope/envelope-file.ts';
import { type EntryLine, listEntriesAfter } from './ledger-queries.ts';

const batchSize = 1000;
const header = ['numero', 'instant', 'montant', 'objet', 'identifiant', 'origine', 'euros'];

/** Oldest first, batch by batch: whatever the length of the ledger, one batch is in memory. */
export async function* entriesCsv(db: Db, envelopeId: string): AsyncGenerator<string> {
  yield stringify([header], csvOptions);
  let after = 0n;
  for (;;) {
    const entries = await listEntriesAfter(db, envelopeId, after, batchSize);
    if (entries.length > 0) yield stringify(entries.map(cellsOf), { ...csvOptions, bom: false });
    const last = entries.at(-1);
    if (!last || entries.length < batchSize) return;
    after = last.id;
  }
}

/** A figure is not text: an amount taken back keeps its sign, which a spreadsheet reads. */
const cellsOf = ({ id, kind, subject, amount, source, happenedAt }: EntryLine): string[] => [
  String(id),
  happenedAt.toISOString(),
  kind,
  plainCell(subject.kind),
  subject.id,
  plainCell(source),
  decimal(amount),
];
