import { lineAt, type SourceLine } from './source-line.ts';
import { bareWords, spellingDistance } from './spelling.ts';

const named =
  /appels? à (?:projets?|candidatures?|manifestation)[^«“"]{0,40}[«“"] ?([^«»“”"]{3,160}?) ?[»”"]/giu;

export type CallName = { readonly name: string; readonly line: number };

/** The names given between quotes to the call, in the order of the document. */
export const findCallNames = (lines: readonly SourceLine[]): CallName[] =>
  lines.flatMap((line) =>
    [...line.text.matchAll(named)].map((match) => ({
      name: match[1] ?? '',
      line: lineAt(line, match.index),
    })),
  );

/** The spellings of one name: another call, named in passing, is not a spelling of this one. */
export function spellingsOf(names: readonly CallName[]): CallName[] {
  const [first] = names;
  if (!first) return [];
  const key = bareWords(first.name);
  return names.filter(
    ({ name }) => spellingDistance(bareWords(name), key) * 4 <= Math.max(key.length, 1),
  );
}
