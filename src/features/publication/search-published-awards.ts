import type { Db } from '#platform/database.ts';
import { searchAwards } from './award-search-queries.ts';
import { type FoundBatch, listAwardsAfter, listCallNames } from './found-award-queries.ts';
import { few, type Mending, mendWords, offerWords, replaceWords } from './mend-words.ts';
import { boundSearch } from './search-bounds-queries.ts';
import type { SearchAnswer, SearchCriteria } from './search-criteria.ts';
import type { Bookmark } from './search-order-queries.ts';

export type SearchResult = SearchAnswer & {
  /** What was really searched: with its words mended where one was in no award. */
  criteria: SearchCriteria;
  /** Of the calls listed and of those chosen, by their address. */
  callNames: ReadonlyMap<string, string>;
  /** Words replaced, because no award has them. */
  mended: readonly Mending[];
  /** Words that are rare, and close to a common one: only offered. */
  offered: readonly Mending[];
};

/** One reading of the database: total, facets, page and mended words agree with each other. */
export const searchPublishedAwards = (
  { db }: { db: Db },
  criteria: SearchCriteria,
): Promise<SearchResult> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await boundSearch(tx);
      const result = await searchOrMend(tx, criteria);
      return { ...result, callNames: await nameCalls(tx, result) };
    });

/** One more of the same result, for a file: see `listAwardsAfter`. */
export const readAwardsAfter = (
  { db }: { db: Db },
  criteria: SearchCriteria,
  after: Bookmark | null,
): Promise<FoundBatch> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await boundSearch(tx);
      return listAwardsAfter(tx, criteria, after, awardsAtOnce);
    });

/** Enough that the search is not asked again too often, few enough to stay small in memory. */
const awardsAtOnce = 2_000;

async function nameCalls(db: Db, { facets, criteria }: Omit<SearchResult, 'callNames'>) {
  const listed = facets.flatMap(({ facet, value, label }): [string, string][] =>
    facet === 'call' ? [[value, label ?? value]] : [],
  );
  return new Map([...listed, ...(await listCallNames(db, criteria.calls))]);
}

async function searchOrMend(
  db: Db,
  criteria: SearchCriteria,
): Promise<Omit<SearchResult, 'callNames'>> {
  const answer = await searchAwards(db, criteria);
  const asTyped = { ...answer, criteria, mended: [], offered: [] };
  if (answer.awards >= few || criteria.exact || criteria.words.length === 0) return asTyped;
  if (answer.awards > 0) return { ...asTyped, offered: await offerWords(db, criteria.words) };

  const mended = await mendWords(db, criteria.words);
  if (mended.length === 0) return asTyped;
  const meant = { ...criteria, words: replaceWords(criteria.words, mended) };
  const better = await searchAwards(db, meant);
  return better.awards === 0 ? asTyped : { ...better, criteria: meant, mended, offered: [] };
}
