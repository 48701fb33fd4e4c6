import type { Key, Option } from '../form/form.ts';
import { freeKey } from './form-edit.ts';

/**
 * One option a line. An answer follows the key of its option: a line that only moved keeps its
 * own by its words, a line that was reworded keeps the one of its place.
 */
export function readOptions(text: string, before: readonly Option[]): Option[] {
  const lines = [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
  const byLabel = new Map(before.map((option) => [option.label, option.key]));
  const kept = lines.map((label, place) => byLabel.get(label) ?? rewordedAt(before, place, lines));
  const taken = new Set(kept.filter((key) => key !== null));
  return lines.map((label, place) => {
    const key = kept[place] ?? freeKey(taken, label, 'option');
    taken.add(key);
    return { key, label };
  });
}

function rewordedAt(
  before: readonly Option[],
  place: number,
  lines: readonly string[],
): Key | null {
  const option = before[place];
  return option && !lines.includes(option.label) ? option.key : null;
}

export const writeOptions = (options: readonly Option[]): string =>
  options.map(({ label }) => label).join('\n');
