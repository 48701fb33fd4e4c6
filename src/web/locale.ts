import type { Locale } from '#kernel/money.ts';

export type { Locale } from '#kernel/money.ts';
export const locales: readonly Locale[] = ['fr', 'en'];
export const languageTags: Record<Locale, string> = { fr: 'fr', en: 'en' };

const english = /^\/en(?=[/?#]|$)/;

/** French has no prefix; English lives under /en, so that an address alone says its language. */
export const localeOf = (path: string): Locale => (english.test(path) ? 'en' : 'fr');

/**
 * "/en/search?q=gers" → "/search?q=gers". One slash in front and no more: "//elsewhere.org" as
 * the address of a link would leave the site.
 */
export const withoutLocale = (path: string): string =>
  `/${path.replace(english, '').replace(/^[/\\]+/, '')}`;

/** The same page in a language, its query string kept; takes a path in either language. */
export function localise(path: string, locale: Locale): string {
  const bare = withoutLocale(path);
  if (locale === 'fr') return bare;
  return bare === '/' ? '/en' : `/en${bare.replace(/^\/(?=[?#])/, '')}`;
}
