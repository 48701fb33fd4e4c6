import { randomUUID } from 'node:crypto';
import { accept, type Outcome } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { type AnnouncementRefusal, type AskedAnnouncement, announce } from './announcement.ts';
import { insertAnnouncement, withdraw } from './announcement-store.ts';

/** Who acts, for which of their authorities: the installation's own events hang there. */
export type AdminContext = { db: Db; now: Date; actorId: string; authorityId: string };

/** Says something on every page, between two instants. */
export async function setAnnouncement(
  context: AdminContext,
  asked: AskedAnnouncement,
): Promise<Outcome<{ id: string }, AnnouncementRefusal>> {
  const outcome = announce(asked, context.now);
  if (!outcome.ok) return outcome;
  const id = randomUUID();
  const { severity, from, until } = outcome.value;
  return inTransaction(context, async ({ db, now, actorId, authorityId }) => {
    await insertAnnouncement(db, { id, ...outcome.value }, now);
    await record(db, {
      authorityId,
      subject: { kind: 'announcement', id },
      name: 'announcement-set',
      actorId,
      happenedAt: now,
      facts: { severity, from: from.toISOString(), until: until.toISOString() },
    });
    return accept({ id });
  });
}

/** Takes it off every page at once; withdrawing twice changes nothing. */
export const withdrawAnnouncement = (context: AdminContext, id: string): Promise<void> =>
  inTransaction(context, async ({ db, now, actorId, authorityId }) => {
    if (!(await withdraw(db, id, now))) return;
    await record(db, {
      authorityId,
      subject: { kind: 'announcement', id },
      name: 'announcement-withdrawn',
      actorId,
      happenedAt: now,
    });
  });
