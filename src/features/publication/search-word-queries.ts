import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import './search-rows.ts';

/** Beyond this many awards a word is common, and how common no longer matters. */
const countedUpTo = 1_000;

/** How many awards hold each of these words, names and titles alike. */
export async function countAwardsByWord(
  db: Db,
  words: readonly string[],
): Promise<{ word: string; awards: number }[]> {
  const { rows } = await sql<{ word: string; awards: bigint }>`
    select word, (
      select count(*) from (
        select from award_search
        where document @@ plainto_tsquery('laureat_french', word) limit ${countedUpTo}
      ) as counted
    ) as awards
    from unnest(${words}::text[]) as word`.execute(db);
  return rows.map(({ word, awards }) => ({ word, awards: Number(awards) }));
}

/** Words of beneficiary names that share the most trigrams with this one, the closest first. */
export async function listLikeWords(db: Db, word: string): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from search_words
    where word % ${word} and word <> ${word}
    order by similarity(word, ${word}) desc, word limit 20`.execute(db);
  return rows.map((row) => row.word);
}
