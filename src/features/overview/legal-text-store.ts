import type { Db } from '#platform/database.ts';
import type { LegalTextName } from './legal-text.ts';

/** Null takes the text away. */
export async function saveLegalText(
  db: Db,
  name: LegalTextName,
  value: string | null,
  now: Date,
): Promise<void> {
  if (value === null) {
    await db.deleteFrom('legal_texts').where('name', '=', name).execute();
    return;
  }
  await db
    .insertInto('legal_texts')
    .values({ name, value, changed_at: now })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, changed_at: now }))
    .execute();
}
