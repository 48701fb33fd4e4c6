import type { NativeCall } from '#features/calls/call.ts';
import { findOfficeCall } from '#features/calls/call-queries.ts';
import type { Db } from '#platform/database.ts';
import { authoritiesWhere, type Reader } from '#web/access.ts';
import { type DossierImport, findImport } from './import-queries.ts';

/** The authorities for which the reader conducts calls: no other call exists for them. */
export const officeOf = (reader: Reader): string[] => authoritiesWhere(reader, 'officer');

export const importAddress = (callId: string, rest = ''): string =>
  `/office/calls/${callId}/import${rest}`;

/** An import and its call, of a service whose officer the reader is. */
export async function findOfficeImport(
  db: Db,
  reader: Reader,
  { callId, id }: { callId: string; id: string },
): Promise<{ call: NativeCall; given: DossierImport } | null> {
  const office = officeOf(reader);
  const call = await findOfficeCall(db, office, callId);
  const given = call ? await findImport(db, office, { callId, id }) : null;
  return call && given ? { call, given } : null;
}
