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

/** `export const frameMessages = bilingual({ …French… }, { …English… })`. */
export const bilingual = <T>(fr: T, en: Messages<NoInfer<T>>): Record<Locale, Messages<T>> => ({
  fr: fr as Messages<T>,
  en,
});

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
