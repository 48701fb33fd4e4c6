import { randomUUID } from 'node:crypto';
import type { Db } from '#platform/database.ts';

type Password = { personId: string; hash: string; now: Date };

/** The one password of a person: the first, or the one that replaces it. */
export async function savePassword(db: Db, { personId, hash, now }: Password): Promise<void> {
  await db
    .insertInto('sign_in_methods')
    .values({
      id: randomUUID(),
      person_id: personId,
      provider: 'credential',
      subject: personId,
      password: hash,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['provider', 'subject']).doUpdateSet({ password: hash, updated_at: now }),
    )
    .execute();
}
