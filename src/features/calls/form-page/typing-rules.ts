import { formatDay, parsePlainDay } from '#kernel/day.ts';
import { formatCount, formatEuros } from '#kernel/money.ts';
import { formatSize } from '#web/file-messages.ts';
import type { Locale } from '#web/locale.ts';
import type { Column, Field } from '../form/form.ts';
import { formPageMessages } from './form-page-messages.ts';

/** The rule of a field in words, for those who have no script: what will be refused, said before. */
export function typingRules(field: Field | Column, locale: Locale): string[] {
  const words = formPageMessages[locale];
  switch (field.kind) {
    case 'short-text':
      return [];
    case 'long-text':
      return [words.limit(formatCount(field.maxLength, locale))];
    case 'number':
      return [
        ...bounds(field.min, field.max, (value) => numberIn(value, locale), locale),
        ...(field.decimals > 0 ? [words.decimals(field.decimals)] : []),
      ];
    case 'euros':
      return [
        words.amount,
        ...bounds(positive(field.min), field.max, (v) => formatEuros(v, locale), locale),
      ];
    case 'date':
      return bounds(field.min, field.max, (day) => dayIn(day, locale), locale);
    case 'choice':
      return [];
    default:
      return rulesOfLarger(field, locale);
  }
}

function rulesOfLarger(field: Field, locale: Locale): string[] {
  const words = formPageMessages[locale];
  switch (field.kind) {
    case 'choices':
      return [
        field.min > 0 || field.max !== null
          ? words.severalBounds(field.min, field.max)
          : words.severalAllowed,
      ];
    case 'territory':
      return [
        words.territory(field.levels.map((level) => words.levels[level]).join(', ')),
        ...(field.several ? [words.territoryMore] : []),
      ];
    case 'file': {
      const kinds = field.accepts.map((kind) => words.kinds[kind]).join(', ');
      return [words.files(kinds, formatSize(field.maxBytes, locale), field.maxCount)];
    }
    case 'table':
      return [words.rowsBounds(field.minRows, field.maxRows)];
    case 'siret':
    case 'rna':
    case 'uai':
    case 'iban':
    case 'email':
    case 'phone':
      return [words[field.kind]];
    default:
      return [];
  }
}

/** "Au moins 0 €" would only teach that amounts are not negative. */
const positive = <T extends bigint>(min: T | null): T | null => (min === 0n ? null : min);

function bounds<T>(
  min: T | null,
  max: T | null,
  write: (value: T) => string,
  locale: Locale,
): string[] {
  const words = formPageMessages[locale];
  if (min !== null && max !== null) return [words.between(write(min), write(max))];
  if (min !== null) return [words.atLeast(write(min))];
  return max === null ? [] : [words.atMost(write(max))];
}

const numberIn = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 4 }).format(
    value,
  );

const dayIn = (text: string, locale: Locale): string => {
  const day = parsePlainDay(text);
  return day ? formatDay(day, locale) : text;
};
