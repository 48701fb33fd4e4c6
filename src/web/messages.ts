import { holdFrenchSigns } from '#kernel/french-signs.ts';
import type { Locale } from './locale.ts';

/**
 * The shape of a feature's words: the same keys, texts where the French has texts, functions of
 * the same arguments where it has functions, lists where it has lists. A key missing in English does not compile.
 */
export type Messages<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : T[K] extends readonly string[]
        ? readonly string[]
        : Messages<T[K]>;
};

/**
 * `export const frameMessages = bilingual({ …French… }, { …English… })`. The French is written
 * with plain spaces, and its double signs are held to their words here, once for all.
 */
export const bilingual = <T>(fr: T, en: Messages<NoInfer<T>>): Record<Locale, Messages<T>> => ({
  fr: held(fr) as Messages<T>,
  en,
});

function held(words: unknown): unknown {
  if (typeof words === 'string') return holdFrenchSigns(words);
  if (typeof words === 'function') return (...facts: unknown[]) => held(words(...facts));
  if (Array.isArray(words)) return words.map(held);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, held(value)]));
}

const rules: Record<Locale, Intl.PluralRules> = {
  fr: new Intl.PluralRules('fr'),
  en: new Intl.PluralRules('en'),
};

/** Zero is singular in French ("0 ligne") and plural in English ("0 rows"). */
export const plural = (
  locale: Locale,
  count: number,
  forms: { one: string; other: string },
): string => (rules[locale].select(count) === 'one' ? forms.one : forms.other);
