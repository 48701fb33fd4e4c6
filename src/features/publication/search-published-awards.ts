import type { Db } from '#platform/database.ts';
import { searchAwards } from './award-search-queries.ts';
import { closestWords } from './closest-words.ts';
import { type FoundBatch, listAwardsAfter, listCallNames } from './found-award-queries.ts';
import { boundSearch } from './search-bounds-queries.ts';
import type { SearchAnswer, SearchCriteria } from './search-criteria.ts';
import type { Bookmark } from './search-order-queries.ts';
import { countAwardsByWord, type LikeWords, listLikeWords } from './search-word-queries.ts';
import { shortestMendable } from './search-words.ts';

export type Mending = { typed: string; meant: string };

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
  const listed = facets.map(({ value, label }) => [value, label ?? value] as const);
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

export function replaceWords(words: readonly string[], mendings: readonly Mending[]): string[] {
  const meant = new Map(mendings.map(({ typed, meant: word }) => [typed, word]));
  return words.map((word) => meant.get(word) ?? word);
}

/** For the words that no award has. A word that stayed behind its last award then finds nothing. */
async function mendWords(db: Db, words: readonly string[]): Promise<Mending[]> {
  const unknown = await listLikeWords(db, words.filter(isMendable), { unknownOnly: true });
  return likeliest(
    db,
    unknown.filter(({ awards }) => awards === 0),
  );
}

/** For rare words: those that are much like a commoner one. */
async function offerWords(db: Db, words: readonly string[]): Promise<Mending[]> {
  const known = await listLikeWords(db, words.filter(isMendable), { unknownOnly: false });
  const rare = known.filter(({ awards }) => awards < few);
  return likeliest(db, rare, { commoner: true });
}

const isMendable = (word: string) => word.length >= shortestMendable;

async function likeliest(db: Db, words: readonly LikeWords[], { commoner = false } = {}) {
  const mendings: Mending[] = [];
  for (const { typed, awards, like } of words) {
    const closest = closestWords(typed, like).slice(0, few);
    const meant =
      closest.length > 1 || commoner ? await mostCommon(db, closest, awards) : closest[0];
    if (meant !== undefined) mendings.push({ typed, meant });
  }
  return mendings;
}

/** Of several words as close, the one that most awards have, when it has more than the one typed. */
async function mostCommon(db: Db, words: readonly string[], above: number) {
  const counted = await countAwardsByWord(db, words);
  const commonest = counted.toSorted((a, b) => b.awards - a.awards)[0];
  return commonest && commonest.awards > above ? commonest.word : undefined;
}
