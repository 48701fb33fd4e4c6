import { compareCodePoints } from './sort-key.ts';
import type { FormerTerritory, Territory, TerritoryLevel } from './territory.ts';
import { type Entry, openTerritories, type TerritoryBook } from './territory-book.ts';
import { wordsOfPlace, wordsTyped } from './territory-words.ts';

export type TerritoryMatch = {
  readonly territory: Territory;
  /** It was found under this former name, or the name of one of its parts. */
  readonly former: FormerTerritory | null;
};

export const findTerritory = async (code: string): Promise<Territory | null> =>
  (await openTerritories()).find(code);

export const searchTerritories = async (
  words: string,
  levels: readonly TerritoryLevel[],
  limit: number,
): Promise<readonly TerritoryMatch[]> => searchIn(await openTerritories(), words, levels, limit);

/**
 * Names in which each word typed begins a word; a word may also be of the department: "saint denis
 * 93". The larger of two that are as near comes first.
 */
function searchIn(
  book: TerritoryBook,
  text: string,
  levels: readonly TerritoryLevel[],
  limit: number,
): readonly TerritoryMatch[] {
  const byCode = matchOfCode(book, text, levels);
  if (byCode) return [byCode];
  const words = wordsTyped(text).map((word) => ` ${word}`);
  const found = book.entries.filter(
    (entry) => levels.includes(entry.territory.level) && holds(entry, words),
  );
  const ranked = found
    .map((entry) => ({ entry, rank: rankOf(entry, words) }))
    .sort((a, b) => a.rank - b.rank || b.entry.weight - a.entry.weight || byName(a.entry, b.entry));
  return once(ranked.map(({ entry }) => entry)).slice(0, limit);
}

const holds = ({ words, around }: Entry, asked: readonly string[]) =>
  asked.some((word) => words.includes(word)) &&
  asked.every((word) => words.includes(word) || around.includes(word));

/**
 * The lower the sooner: words that are only of its department ("Saint-Denis" is in the name of
 * one), then how the name stands to what was typed, then a part after a whole.
 */
function rankOf({ words, former }: Entry, asked: readonly string[]): number {
  const own = asked.filter((word) => words.includes(word));
  const typed = own.join('');
  const likeness = words === typed ? 0 : words.startsWith(typed) ? 1 : 2;
  return (asked.length - own.length) * 6 + likeness * 2 + (former ? 1 : 0);
}

const byName = (a: Entry, b: Entry) =>
  compareCodePoints(a.words, b.words) || compareCodePoints(a.territory.code, b.territory.code);

function once(entries: readonly Entry[]): TerritoryMatch[] {
  const seen = new Set<string>();
  return entries.flatMap(({ territory, former }) => {
    if (seen.has(territory.code)) return [];
    seen.add(territory.code);
    return [{ territory, former }];
  });
}

function matchOfCode(
  book: TerritoryBook,
  text: string,
  levels: readonly TerritoryLevel[],
): TerritoryMatch | null {
  const territory = book.find(text);
  const former = territory ? null : book.formerly(text);
  const now = territory ?? former?.now;
  return now && levels.includes(now.level) ? { territory: now, former } : null;
}

/**
 * Without JavaScript: what was typed in a field, as the territories it may mean. One is taken, none
 * or several are asked about: a name is never guessed.
 */
export function territoriesNamed(
  book: TerritoryBook,
  text: string,
  levels: readonly TerritoryLevel[],
): readonly TerritoryMatch[] {
  const byCode = matchOfCode(book, text, levels);
  if (byCode) return [byCode];
  const exact = ` ${wordsOfPlace(text).join(' ')}`;
  const named = book.entries.filter(
    ({ territory, words }) => words === exact && levels.includes(territory.level),
  );
  return once(named);
}
