import type { Db } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { WorkingGroup } from './working-group.ts';

export type GroupContext = { db: Db; now: Date; actorId: string | null };

/** An event of a group: identifiers only, never the name of a person. */
export const tell = (
  { db, now, actorId }: GroupContext,
  group: Pick<WorkingGroup, 'id' | 'authorityId'>,
  name: string,
  facts: Record<string, string> = {},
): Promise<void> =>
  record(db, {
    authorityId: group.authorityId,
    subject: { kind: 'working-group', id: group.id },
    name,
    actorId,
    happenedAt: now,
    facts,
  });
