import type { Db } from '#platform/database.ts';

export async function insertSignInLink(
  db: Db,
  link: { tokenHash: string; personId: string | null; now: Date; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('sign_in_links')
    .values({
      token_hash: link.tokenHash,
      person_id: link.personId,
      created_at: link.now,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

/** Of those who use a link at the same instant, one gets its person; the row remembers. */
export async function takeSignInLink(db: Db, tokenHash: string, now: Date): Promise<string | null> {
  const row = await db
    .updateTable('sign_in_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('person_id', 'is not', null)
    .returning('person_id')
    .executeTakeFirst();
  return row?.person_id ?? null;
}
