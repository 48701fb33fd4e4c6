import { formatEuros } from '#kernel/money.ts';
import { formatPermille, formatStatedPermille, permille, type Ratio } from '#kernel/ratio.ts';
import type { Locale } from '#web/locale.ts';
import { findTerritoryName } from '../envelope/territory-names.ts';
import type { DeclaredValue, Perimeter } from './declared-figure.ts';
import { shareMessages } from './share-messages.ts';

export const shareWords = (share: Ratio | null, locale: Locale): string =>
  share ? formatPermille(permille(share), locale) : '';

export const territoryWords = (code: string | null, locale: Locale): string =>
  code === null ? shareMessages[locale].whole : (findTerritoryName(code) ?? code);

export function declaredWords(value: DeclaredValue, locale: Locale): string {
  if (value.unit === 'cents') return formatEuros(value.amount, locale);
  const low = formatStatedPermille(value.low, locale);
  const high = formatStatedPermille(value.high, locale);
  return value.low === value.high ? low : shareMessages[locale].range(low, high);
}

/** "(15 241 227 € + 1 800 000 €) / 18 841 227 € = 90,4 %". */
export function formulaWords(computed: NonNullable<Perimeter['computed']>, locale: Locale): string {
  const sum = computed.parts.map((part) => formatEuros(part, locale)).join(' + ');
  const parts = computed.parts.length > 1 ? `(${sum})` : sum;
  const total = formatEuros(computed.total, locale);
  return shareMessages[locale].formula(parts, total, shareWords(computed.share, locale));
}
