import type { Locale } from './money.ts';

/** A share kept exact: what is shown is rounded, what is compared is not. */
export type Ratio = { readonly numerator: bigint; readonly denominator: bigint };

export const ratio = (numerator: bigint | number, denominator: bigint | number): Ratio | null =>
  BigInt(denominator) === 0n
    ? null
    : { numerator: BigInt(numerator), denominator: BigInt(denominator) };

/** The share in tenths of a percent, rounded half up: 40/52 is 769, shown "76,9 %". */
export function permille({ numerator, denominator }: Ratio): number {
  const doubled = 2n * numerator * 1000n + denominator;
  return Number(floorDivide(doubled, 2n * denominator));
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

export function formatPermille(value: number, locale: Locale = 'fr'): string {
  const sign = value < 0 ? '−' : '';
  const whole = Math.trunc(Math.abs(value) / 10);
  const tenth = Math.abs(value) % 10;
  return locale === 'fr' ? `${sign}${whole},${tenth}\u00a0%` : `${sign}${whole}.${tenth}%`;
}

/** A share that somebody set or stated: "20 %" claims no tenth, "62,5 %" does. */
export const formatStatedPermille = (value: number, locale: Locale = 'fr'): string =>
  value % 10 === 0
    ? formatPermille(value, locale).replace(/[.,]0/, '')
    : formatPermille(value, locale);
