import type { Db } from '#platform/database.ts';
import type { NativeCall } from './call.ts';

/** Who last did something to a call, and when; no name when it was the program or somebody erased. */
export async function findLastChange(
  db: Db,
  { id, authorityId }: Pick<NativeCall, 'id' | 'authorityId'>,
): Promise<{ name: string | null; at: Date }> {
  const { name, at } = await db
    .selectFrom('events')
    .leftJoin('persons', 'persons.id', 'events.actor_id')
    .select(['persons.name', 'events.happened_at as at'])
    .where('events.authority_id', '=', authorityId)
    .where('events.subject_kind', '=', 'call')
    .where('events.subject_id', '=', id)
    .orderBy('events.position', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { name, at };
}
