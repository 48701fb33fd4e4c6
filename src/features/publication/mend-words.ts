import type { Db } from '#platform/database.ts';
import { closestWords } from './closest-words.ts';
import { countAwardsByWord, type LikeWords, listLikeWords } from './search-word-queries.ts';
import { shortestMendable } from './search-words.ts';

export type Mending = { typed: string; meant: string };

/** Below so many awards, a word may be mistyped even though some award has it. */
export const few = 3;

export function replaceWords(words: readonly string[], mendings: readonly Mending[]): string[] {
  const meant = new Map(mendings.map(({ typed, meant: word }) => [typed, word]));
  return words.map((word) => meant.get(word) ?? word);
}

/** For the words that no award has. A word that stayed behind its last award then finds nothing. */
export const mendWords = async (db: Db, words: readonly string[]): Promise<Mending[]> =>
  likeliest(db, await listLikeWords(db, words.filter(isMendable), { below: 1, unnamed: true }));

/** For rare words: those that are much like a commoner one. */
export const offerWords = async (db: Db, words: readonly string[]): Promise<Mending[]> =>
  likeliest(db, await listLikeWords(db, words.filter(isMendable), { below: few, unnamed: false }), {
    commoner: true,
  });

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
