import type { Db } from '#platform/database.ts';
import { searchAwards } from './award-search-queries.ts';
import { closestWords } from './closest-words.ts';
import {
  type Bookmark,
  type FoundBatch,
  listAwardsAfter,
  listCallNames,
  listFoundAwards,
} from './found-award-queries.ts';
import { boundSearch } from './search-bounds-queries.ts';
import type { FoundAward, SearchAnswer, SearchCriteria } from './search-criteria.ts';
import { countAwardsByWord, listLikeWords } from './search-word-queries.ts';
import { shortestMendable } from './search-words.ts';

export type Mending = { typed: string; meant: string };

export type SearchResult = SearchAnswer & {
  found: readonly FoundAward[];
  /** What was really searched: with its words mended where one was in no award. */
  criteria: SearchCriteria;
  /** Of the calls listed and of those chosen, by their address. */
  callNames: ReadonlyMap<string, string>;
  /** Words replaced, because no award has them. */
  mended: readonly Mending[];
  /** Words that are rare, and close to a common one: only offered. */
  offered: readonly Mending[];
};

/** Below, a word may be mistyped even though some award has it. */
const few = 3;

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
      const found = await listFoundAwards(tx, result.ids);
      return { ...result, found, callNames: await nameCalls(tx, result) };
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

async function nameCalls(db: Db, { facets, criteria }: Omit<SearchResult, 'found' | 'callNames'>) {
  const listed = facets.map(({ value, label }) => [value, label ?? value] as const);
  return new Map([...listed, ...(await listCallNames(db, criteria.calls))]);
}

async function searchOrMend(
  db: Db,
  criteria: SearchCriteria,
): Promise<Omit<SearchResult, 'found' | 'callNames'>> {
  const answer = await searchAwards(db, criteria);
  const asTyped = { ...answer, criteria, mended: [], offered: [] };
  if (answer.awards >= few || criteria.exact || criteria.words.length === 0) return asTyped;

  const { mended, offered } = await mendWords(db, criteria.words);
  if (mended.length === 0) return { ...asTyped, offered };
  const meant = { ...criteria, words: replaceWords(criteria.words, mended) };
  const better = await searchAwards(db, meant);
  return better.awards === 0 ? asTyped : { ...better, criteria: meant, mended, offered: [] };
}

export function replaceWords(words: readonly string[], mendings: readonly Mending[]): string[] {
  const meant = new Map(mendings.map(({ typed, meant: word }) => [typed, word]));
  return words.map((word) => meant.get(word) ?? word);
}

async function mendWords(db: Db, words: readonly string[]) {
  const mended: Mending[] = [];
  const offered: Mending[] = [];
  const counted = await countAwardsByWord(db, [...new Set(words)]);
  for (const { word, awards } of counted) {
    if (awards >= few || word.length < shortestMendable) continue;
    const closest = closestWords(word, await listLikeWords(db, word));
    const likely = await mostCommon(db, closest.slice(0, few));
    if (!likely || likely.awards <= awards) continue;
    (awards === 0 ? mended : offered).push({ typed: word, meant: likely.word });
  }
  return { mended, offered };
}

/** A word that stayed behind its last award counts nothing, and is never offered. */
async function mostCommon(db: Db, words: readonly string[]) {
  if (words.length === 0) return null;
  const counted = await countAwardsByWord(db, words);
  return counted.reduce((best, one) => (one.awards > best.awards ? one : best));
}
