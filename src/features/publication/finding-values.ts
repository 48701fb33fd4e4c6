import { type Cents, cents, formatCount, formatEuros, type Locale } from '#kernel/money.ts';
import { formatPermille } from '#kernel/ratio.ts';
import type { Finding, FindingKind } from './finding.ts';

/** The facts of a finding as people write them, in one language. */
export type FindingValues = {
  readonly stated: string;
  readonly computed: string;
  /** Computed − stated, with its sign. */
  readonly gap: string;
  readonly subject: string;
  readonly details: readonly string[];
  readonly first: string;
  readonly second: string;
  /** Lines concerned, "27", "15, 27 et 263". */
  readonly lines: string;
  readonly count: number;
  readonly readings: ShareReadings;
};
/** A sentence for each kind, or it does not compile. */
export type FindingMessages = Record<FindingKind, (values: FindingValues) => string>;

type ShareReadings = { truncated: boolean; other: string | null; isAmount: boolean };

export function findingValues(finding: Finding, locale: Locale): FindingValues {
  const { stated, computed, unit, subject, details, lines } = finding;
  const gap = stated === null || computed === null ? null : computed - stated;
  return {
    stated: formatValue(stated, unit, locale),
    computed: formatValue(computed, unit, locale),
    gap: formatGap(gap, unit, locale),
    subject: subject ?? '',
    details,
    first: details[0] ?? '',
    second: details[1] ?? '',
    lines: listed(lines.map(String), locale),
    count: lines.length,
    readings: readingsOf(details, locale),
  };
}

function formatValue(value: number | null, unit: Finding['unit'], locale: Locale): string {
  if (value === null) return '';
  if (unit === 'cents') return formatEuros(cents(BigInt(Math.round(value))), locale);
  return unit === 'ratio' ? formatShare(value, locale) : formatCount(value, locale);
}

/** "76 %" when it is whole, "76,9 %" otherwise: a stated share keeps the look it was stated with. */
function formatShare(value: number, locale: Locale): string {
  const tenths = Math.round(value * 1000);
  return formatPermille(tenths, locale).replace(/[,.]0(?=\D)/, '');
}

function formatGap(gap: number | null, unit: Finding['unit'], locale: Locale): string {
  if (gap === null || unit === null) return '';
  const plus = gap > 0 ? '+' : '';
  if (unit === 'cents') return plus + formatEuros(BigInt(Math.round(gap)) as Cents, locale);
  return plus + formatCount(gap, locale).replace('-', '−');
}

/** "a", "a et b", "a, b et c"; a long list says how many more there are. */
export function listed(items: readonly string[], locale: Locale, most = 8): string {
  const and = locale === 'fr' ? ' et ' : ' and ';
  if (items.length > most) {
    const more = formatCount(items.length - most, locale);
    const others = locale === 'fr' ? `${more} autres` : `${more} more`;
    return `${items.slice(0, most).join(', ')}${and}${others}`;
  }
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')}${and}${last}`;
}

function readingsOf(details: readonly string[], locale: Locale): ShareReadings {
  const other = details.find((detail) => detail.startsWith('share-of-'));
  const [name, value] = other?.split(':') ?? [];
  return {
    truncated: details.includes('truncated'),
    other: value === undefined ? null : formatShare(Number(value), locale),
    isAmount: name === 'share-of-amount',
  };
}
