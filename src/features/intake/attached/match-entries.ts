import { plainName } from '#platform/files/prepare-file.ts';
import type { AttachedFile } from './attached-file.ts';

export type Matched<Entry> = {
  matches: readonly { attached: AttachedFile; entry: Entry }[];
  /** Names in the ZIP that no dossier asks for. */
  unasked: readonly string[];
};

/**
 * Whose each file of a ZIP is: a folder, or the beginning of its name, bears the number of the
 * dossier ("dossier-123/statuts.pdf", "123 - statuts.pdf"), and the rest is the name it had there.
 */
export function matchEntries<Entry extends { name: string }>(
  entries: readonly Entry[],
  missing: readonly AttachedFile[],
): Matched<Entry> {
  const asked = new Map(missing.map((each) => [keyOf(each.number, each.name), each]));
  const matches: { attached: AttachedFile; entry: Entry }[] = [];
  const unasked: string[] = [];
  for (const entry of entries) {
    const key = keysOf(entry.name).find((each) => asked.has(each)) ?? '';
    const attached = asked.get(key);
    if (attached) matches.push({ attached, entry });
    else unasked.push(entry.name);
    // The second of one name is nobody's.
    asked.delete(key);
  }
  return { matches, unasked };
}

const keyOf = (number: string, name: string): string => `${number}/${plain(name)}`;

/** Systems write accents in two ways, and some change the case. */
const plain = (name: string): string => plainName(name).normalize('NFC').toLowerCase();

function keysOf(path: string): string[] {
  const parts = path.split(/[/\\]/);
  const name = parts.at(-1) ?? '';
  const folders = parts.slice(0, -1).toReversed();
  const inFolder = folders.flatMap((folder) => numbersIn(folder).map((each) => keyOf(each, name)));
  const [, number = '', rest = ''] =
    /^(?:dossier[ _-]?)?([A-Za-z0-9]+)[ _-]+(.+)$/i.exec(name) ?? [];
  return rest === '' ? inFolder : [...inFolder, keyOf(number, rest)];
}

/** "dossier-123", "123": the whole of a folder's name too, for numbers that are not figures. */
const numbersIn = (folder: string): string[] => [folder, ...(folder.match(/\d+/g) ?? [])];
