import { holdFrenchSigns } from '#kernel/french-signs.ts';
import type { Locale } from '#kernel/money.ts';

/**
 * Text as it is printed. French: a thin space that does not break before ; ! ?, a full one before
 * the colon and inside « », the curved apostrophe (Imprimerie nationale, Lexique).
 * What no font draws is left out: control and format characters, pictographs.
 */
export function setText(text: string, locale: Locale): string {
  const clean = text.replace(unprintable, '');
  if (locale === 'en') return clean;
  return holdFrenchSigns(clean)
    .replace(/\u00a0([;!?])/g, '\u202f$1')
    .replace(/ »/g, '\u00a0»')
    .replace(/(nᵒ|n°) (?=\S)/g, '$1\u00a0')
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’');
}

const unprintable = /\p{C}|\p{Emoji_Presentation}|\ufe0f/gu;

/** Every text of a value, whatever its depth. */
export function setTexts<T>(value: T, locale: Locale): T {
  if (typeof value === 'string') return setText(value, locale) as T;
  if (Array.isArray(value)) return value.map((each) => setTexts(each, locale)) as T;
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, setTexts(each, locale)]),
  ) as T;
}
