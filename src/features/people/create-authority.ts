import { randomUUID } from 'node:crypto';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { slug } from '#kernel/slug.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { Authority, AuthorityRefusal } from './authority.ts';
import { insertAuthority } from './authority-store.ts';

export type NewAuthority = { name: string; shortName: string };
type Context = { db: Db; now: Date; actorId: string | null };

/** Opens an authority on this installation. Its address comes from its short name, for good. */
export async function createAuthority(
  context: Context,
  asked: NewAuthority,
): Promise<Outcome<Authority, AuthorityRefusal>> {
  const name = asked.name.trim();
  const shortName = asked.shortName.trim();
  const address = slug(shortName);
  if (!name || !address) return refuse({ reason: 'name-missing' });

  return inTransaction(context, async ({ db, now, actorId }) => {
    const authority = { id: randomUUID(), slug: address, name, shortName, createdAt: now };
    if (!(await insertAuthority(db, authority))) {
      return refuse({ reason: 'address-taken', slug: address });
    }
    await record(db, {
      authorityId: authority.id,
      subject: { kind: 'authority', id: authority.id },
      name: 'authority-created',
      actorId,
      happenedAt: now,
      facts: { slug: address },
    });
    return accept(authority);
  });
}
