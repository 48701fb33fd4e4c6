import type { Db } from '#platform/database.ts';
import { authoritiesWhere, type Reader } from '#web/access.ts';
import type { IntakeSheet } from './intake-sheet.ts';
import { findSheet } from './intake-sheet-queries.ts';

/** A sheet of the services whose officer the reader is; one of another service does not exist. */
export const findOfficersSheet = (
  db: Db,
  reader: Reader,
  id: string | undefined,
): Promise<IntakeSheet | null> => findSheet(db, authoritiesWhere(reader, 'officer'), id ?? '');
