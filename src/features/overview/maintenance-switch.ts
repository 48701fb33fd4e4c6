import { inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { closeMaintenance, insertMaintenance } from './maintenance-store.ts';
import type { AdminContext } from './set-announcement.ts';

const minute = 60_000;

/** Closes the site to visitors, who are told when to come back. Beginning twice is beginning once. */
export const beginMaintenance = (context: AdminContext, minutes: number): Promise<void> =>
  inTransaction(context, async ({ db, now, ...who }) => {
    const backAt = new Date(now.getTime() + minutes * minute);
    if (!(await insertMaintenance(db, now, backAt))) return;
    await record(db, { ...event('maintenance-begun', now, who), facts: { minutes } });
  });

export const endMaintenance = (context: AdminContext): Promise<void> =>
  inTransaction(context, async ({ db, now, ...who }) => {
    if (!(await closeMaintenance(db, now))) return;
    await record(db, event('maintenance-ended', now, who));
  });

const event = (
  name: string,
  happenedAt: Date,
  { actorId, authorityId }: Pick<AdminContext, 'actorId' | 'authorityId'>,
) => ({ name, happenedAt, actorId, authorityId, subject: { kind: 'instance', id: 'maintenance' } });
