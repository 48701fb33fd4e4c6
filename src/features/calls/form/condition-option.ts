import { sortKey } from '#kernel/sort-key.ts';
import type { Option } from './form.ts';

export type OptionFound = { option: Option } | { found: 'none' | 'several' };

/** By its key first, then by its label. */
export function findOptionByWord(options: readonly Option[], word: string): OptionFound {
  const byKey = options.find(({ key }) => key === word);
  return byKey ? { option: byKey } : findOptionByLabel(options, word);
}

/** By its very label, else by its label whatever the case and accents, else by its key. */
export function findOptionByLabel(options: readonly Option[], label: string): OptionFound {
  const exact = options.filter((option) => option.label === label);
  const alike = options.filter((option) => sortKey(option.label) === sortKey(label));
  const found = exact.length > 0 ? exact : alike;
  if (found.length > 1) return { found: 'several' };
  const [only = options.find(({ key }) => key === label)] = found;
  return only ? { option: only } : { found: 'none' };
}
