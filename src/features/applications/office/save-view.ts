import { randomUUID } from 'node:crypto';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Db } from '#platform/database.ts';
import { upsertView } from './saved-view-store.ts';

type Context = { db: Db; now: Date; actorId: string };
type Asked = {
  call: { id: string; authorityId: string };
  name: string;
  query: string;
  shared: boolean;
};
export type ViewRefusal =
  | { reason: 'view-name-missing' }
  | { reason: 'view-name-long'; most: number };

const longestName = 80;

/** Keeps how a list is looked at. A convenience of one's own: no event. */
export async function saveView(
  { db, now, actorId }: Context,
  { call, name, query, shared }: Asked,
): Promise<Outcome<null, ViewRefusal>> {
  const written = name.trim();
  if (written === '') return refuse({ reason: 'view-name-missing' });
  if (written.length > longestName) return refuse({ reason: 'view-name-long', most: longestName });
  const place = { id: randomUUID(), authorityId: call.authorityId, callId: call.id };
  await upsertView(db, { ...place, personId: actorId, name: written, query, shared, now });
  return accept(null);
}
