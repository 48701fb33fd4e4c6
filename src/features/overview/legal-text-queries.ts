import type { Db } from '#platform/database.ts';
import { type LegalTexts, legalTextNames } from './legal-text.ts';

export async function readLegalTexts(db: Db): Promise<LegalTexts> {
  const rows = await db
    .selectFrom('legal_texts')
    .select(['name', 'value'])
    .where('name', 'in', legalTextNames)
    .execute();
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}
