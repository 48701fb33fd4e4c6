/** An amount in whole cents of euro. Never a float: 0.1 + 0.2 is not 0.3. */
export type Cents = bigint & { readonly unit: 'EUR cents' };

export const cents = (value: bigint): Cents => value as Cents;
export const euros = (value: bigint | number): Cents => cents(BigInt(value) * 100n);
export const noMoney: Cents = cents(0n);

export const sumCents = (amounts: Iterable<Cents>): Cents => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return cents(total);
};

/** Canonical JSON has no bigint; RFC 8785 numbers are exact only up to 2^53 − 1 (RFC 7493, 2.2). */
export function centsToJson(amount: Cents): number {
  if (amount > BigInt(Number.MAX_SAFE_INTEGER) || amount < BigInt(Number.MIN_SAFE_INTEGER)) {
    throw new RangeError(`${amount} cents do not fit in a JSON number without loss`);
  }
  return Number(amount);
}

/** Reads back what `centsToJson` wrote; null when it is not a whole number of cents. */
export const centsFromJson = (value: unknown): Cents | null =>
  typeof value === 'number' && Number.isSafeInteger(value) ? cents(BigInt(value)) : null;

const spaces = /[\s\u00a0\u202f]/g;

/**
 * Reads an amount a person typed in a field: "1 250 000", "1250000,5", "12,50 €".
 * Null when it is not an amount, or when it could be read two ways ("1,234", "1.234").
 */
export function parseEuros(text: string): Cents | null {
  const compact = text.replace(spaces, '').replace(/(€|euros?)$/i, '');
  const match = /^(-?)(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(compact);
  if (!match) return null;
  const [, sign, whole = '0', decimals = ''] = match;
  const amount = BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0') || '0');
  return cents(sign === '-' ? -amount : amount);
}

export type Locale = 'fr' | 'en';

const groupers: Record<Locale, (digits: string) => string> = {
  // U+00A0, not the thin U+202F: common screen fonts draw that one so thin that "48 000" closes up.
  fr: (digits) => digits.replace(/\B(?=(\d{3})+$)/g, '\u00a0'),
  en: (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','),
};

/** Writes an amount exactly, whatever its size: cents appear only when there are some. */
export function formatEuros(amount: Cents, locale: Locale = 'fr'): string {
  const absolute = amount < 0n ? -amount : amount;
  const whole = groupers[locale]((absolute / 100n).toString());
  const rest = absolute % 100n;
  const decimals = rest === 0n ? '' : rest.toString().padStart(2, '0');
  const sign = amount < 0n ? '−' : '';
  if (locale === 'en') return `${sign}€${whole}${decimals && `.${decimals}`}`;
  return `${sign}${whole}${decimals && `,${decimals}`}\u00a0€`;
}

export const formatCount = (count: number | bigint, locale: Locale = 'fr'): string =>
  groupers[locale](count.toString());
