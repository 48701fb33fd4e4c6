import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { authoritiesWhere, type Reader } from '#web/access.ts';
import type { AdminContext } from './set-announcement.ts';

/**
 * An administrator who acts on the installation itself. It belongs to no authority: the event is
 * kept with the first of theirs.
 */
export function actingOn(db: Db, reader: Reader): AdminContext {
  const [authorityId] = authoritiesWhere(reader, 'administrator');
  if (authorityId === undefined) throw new Error('This route is reached by administrators only');
  return { db, now: realNow(), actorId: reader.personId, authorityId };
}
