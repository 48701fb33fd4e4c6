import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';

type NewPerson = { name: string; email: string; now: Date };

/** Whose address was shown to be theirs. */
export async function insertPerson(db: Db, { name, email, now }: NewPerson): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('persons')
    .values({
      id,
      name,
      email,
      email_verified: true,
      two_factor_enabled: false,
      picture: null,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}

export async function saveVerifiedEmail(
  db: Db,
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  await db
    .updateTable('persons')
    .set({ email_verified: true, updated_at: now })
    .where('id', '=', personId)
    .where('email_verified', '=', false)
    .execute();
}

export async function saveName(
  db: Db,
  { personId, name, now }: { personId: string; name: string; now: Date },
): Promise<void> {
  await db
    .updateTable('persons')
    .set({ name, updated_at: now })
    .where('id', '=', personId)
    .execute();
}

/** Whoever opens an account waits until this transaction ends. */
export async function lockPersons(db: Db): Promise<void> {
  await sql`lock table persons in share row exclusive mode`.execute(db);
}
