import { parsePlainDay } from '#kernel/day.ts';
import { type Cents, parseEuros } from '#kernel/money.ts';
import { findOptionByLabel, findOptionByWord } from './condition-option.ts';
import { type Scanner, stop, stopHere, take, takeWord } from './condition-scanner.ts';
import type { Field, Option, TerritoryLevel } from './form.ts';
import { isCodeOf } from './territory-code.ts';

const quoted = /«\s*([^»]*?)\s*»|"([^"]*)"|“([^”]*)”/;
const bare = /[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*/u;
/** Nothing that could go on follows. */
const boundary = '(?![\\p{L}\\p{N}_.,])';

export function readOption(scanner: Scanner, field: Field, options: readonly Option[]): string {
  const inQuotes = take(scanner, quoted);
  const found = inQuotes ?? take(scanner, bare);
  const facts = { field: field.label, options: options.map(({ label }) => label) };
  if (!found) return stopHere(scanner, { reason: 'unknown-option', value: '', ...facts });
  const value = inQuotes ? (found[1] ?? found[2] ?? found[3] ?? '') : found[0];
  const match = inQuotes ? findOptionByLabel(options, value) : findOptionByWord(options, value);
  if ('option' in match) return match.option.key;
  const start = scanner.at - found[0].length;
  return match.found === 'several'
    ? stop(start, scanner.at, { reason: 'ambiguous-option', value })
    : stop(start, scanner.at, { reason: 'unknown-option', value, ...facts });
}

export function readYesNo(scanner: Scanner): 'yes' | 'no' {
  if (takeWord(scanner, [scanner.words.yes])) return 'yes';
  if (takeWord(scanner, [scanner.words.no])) return 'no';
  return stopHere(scanner, { reason: 'not-yes-or-no' });
}

export function readTerritory(
  scanner: Scanner,
  field: Field,
  levels: readonly TerritoryLevel[],
): string {
  const found = take(scanner, new RegExp(`"?(R?[0-9AB]{2,9})"?${boundary}`));
  const code = found?.[1]?.toUpperCase() ?? '';
  if (isCodeOf(levels, code)) return code;
  const fault = { reason: 'not-a-territory', field: field.label } as const;
  if (!found) return stopHere(scanner, fault);
  return stop(scanner.at - found[0].length, scanner.at, fault);
}

const figures = {
  fr: '\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d{1,13}(?!\\d)',
  en: '\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,13}(?!\\d)',
};
const point = { fr: ',', en: '\\.' };

export function readNumber(scanner: Scanner): number {
  const { locale } = scanner;
  const shape = `([-−]?)(${figures[locale]})(?:${point[locale]}(\\d{1,4}))?${boundary}`;
  const found = take(scanner, new RegExp(shape, 'u'));
  const whole = found?.[2]?.replace(/\D/g, '') ?? '';
  if (!found || whole.length > 11) return stopHere(scanner, { reason: 'not-a-number' });
  const value = Number(`${whole}.${found[3] ?? '0'}`);
  // "−0" is zero.
  return found[1] ? 0 - value : value;
}

export function readAmount(scanner: Scanner): Cents {
  const { locale } = scanner;
  const shape = `([-−]?)(?:€\\s*)?(${figures[locale]})(?:${point[locale]}(\\d{1,2}))?(?:\\s*(?:€|euros?(?![\\p{L}\\p{N}_])))?${boundary}`;
  const found = take(scanner, new RegExp(shape, 'u'));
  const whole = found?.[2]?.replace(/\D/g, '') ?? '';
  const amount = found && parseEuros(`${found[1] ? '-' : ''}${whole},${found[3] ?? '00'}`);
  return amount ?? stopHere(scanner, { reason: 'not-an-amount' });
}

export function readDate(scanner: Scanner): string {
  const found = take(scanner, /(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\/(\d{1,2})\/(\d{4})/);
  if (!found) return stopHere(scanner, { reason: 'not-a-date' });
  const [typed, year, month, day, d = '', m = '', y] = found;
  const written = year
    ? `${year}-${month}-${day}`
    : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return (
    parsePlainDay(written) ?? stop(scanner.at - typed.length, scanner.at, { reason: 'not-a-date' })
  );
}
