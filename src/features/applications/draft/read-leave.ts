import type { Db } from '#platform/database.ts';
import type { Leave } from '../editable.ts';
import { findLateAdmission } from '../late-admission-queries.ts';

/** What lets this dossier be written outside an open wave. */
export const readLeave = async (db: Db, applicationId: string): Promise<Leave> => ({
  late: await findLateAdmission(db, applicationId),
});
