import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import './publication-rows.ts';
import './search-rows.ts';

/** Calls that have, or had, an award to find. */
export async function listIndexedCalls(db: Db): Promise<string[]> {
  const { rows } = await sql<{ call_id: string }>`
    select call_id from published_awards union select call_id from search_calls
    order by call_id`.execute(db);
  return rows.map(({ call_id }) => call_id);
}

export async function listPublicationsToIndex(db: Db, callId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('published_awards')
    .select('publication_id')
    .distinct()
    .where('call_id', '=', callId)
    .execute();
  return rows.map(({ publication_id }) => publication_id);
}

/**
 * Under a lock, or a word could leave while another publication counts on its being there. A name
 * that was taken back leaves no trace after this.
 */
export async function forgetWordsOfNoAward(db: Db): Promise<void> {
  await sql`lock table search_words in share row exclusive mode`.execute(db);
  await sql`
    delete from search_words where not exists (
      select from award_search where document @@ plainto_tsquery('laureat_french', word)
    )`.execute(db);
}
