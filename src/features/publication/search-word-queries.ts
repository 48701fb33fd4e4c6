import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import './search-rows.ts';

/**
 * Beyond this many awards a word is common, and how common no longer matters. Not lower: for a
 * handful of rows PostgreSQL would rather read the whole table than its index.
 */
const countedUpTo = 100;

/** How many awards hold each of these words, names and titles alike. */
export async function countAwardsByWord(
  db: Db,
  words: readonly string[],
): Promise<{ word: string; awards: number }[]> {
  const { rows } = await sql<{ word: string; awards: bigint }>`
    select word, ${awardsWith(sql`word`)} as awards from unnest(${words}::text[]) as word`.execute(
    db,
  );
  return rows.map(({ word, awards }) => ({ word, awards: Number(awards) }));
}

export type LikeWords = { typed: string; awards: number; like: string[] };

/**
 * Of these words, those that fewer than so many awards hold, each with the words of beneficiary
 * names that share the most trigrams with it. `unnamed` leaves out, before anything is counted,
 * the words that are themselves in a name.
 */
export async function listLikeWords(
  db: Db,
  words: readonly string[],
  { below, unnamed }: { below: number; unnamed: boolean },
): Promise<LikeWords[]> {
  const { rows } = await sql<{ typed: string; awards: bigint; like: string[] }>`
    select typed, awards, array(
      select word from search_words where word % typed and word <> typed
      order by similarity(word, typed) desc, word limit 20
    ) as "like"
    from (
      select typed, ${awardsWith(sql`typed`)} as awards from unnest(${words}::text[]) as typed
      where not ${unnamed} or not exists (select from search_words where word = typed)
    ) as counted
    where awards < ${below}`.execute(db);
  return rows.map((row) => ({ ...row, awards: Number(row.awards) }));
}

const awardsWith = (word: ReturnType<typeof sql>) => sql`(
  select count(*) from (
    select from award_search
    where document @@ plainto_tsquery('laureat_french', ${word}) limit ${countedUpTo}
  ) as counted
)`;
