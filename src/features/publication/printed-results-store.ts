import type { Insertable } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { PrintedResultsRow } from './publication-rows.ts';

/** Of two processes that print the same at once, the first is kept: both made the same bytes. */
export const savePrintedResults = (db: Db, row: Insertable<PrintedResultsRow>) =>
  db
    .insertInto('printed_results')
    .values(row)
    .onConflict((conflict) => conflict.columns(['publication_id', 'locale']).doNothing())
    .execute();
