import { holdFrenchSigns } from '#kernel/french-signs.ts';
import type { Locale } from '#kernel/money.ts';

/** Our own sentences follow the typography of their language; what is quoted stays as it was written. */
export type Setting = Locale | 'as-written';

/**
 * Text as it is printed. French: a thin space that does not break before ; ! ?, a full one before
 * the colon and inside « », the curved apostrophe (Imprimerie nationale, Lexique). What no font
 * draws is left out.
 */
export function setText(text: string, setting: Setting): string {
  const drawable = text.replace(undrawable, '');
  if (setting !== 'fr') return drawable;
  return holdFrenchSigns(drawable)
    .replace(/\u00a0([;!?])/g, '\u202f$1')
    .replace(/ »/g, '\u00a0»')
    .replace(/(nᵒ|n°) (?=\S)/g, '$1\u00a0')
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’');
}

/** Control and format characters, pictographs. */
const undrawable = /\p{C}|\p{Emoji_Presentation}|\ufe0f/gu;

/** Every text of a value, whatever its depth. */
export function setTexts<T>(value: T, setting: Setting): T {
  if (typeof value === 'string') return setText(value, setting) as T;
  if (Array.isArray(value)) return value.map((each) => setTexts(each, setting)) as T;
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, setTexts(each, setting)]),
  ) as T;
}
