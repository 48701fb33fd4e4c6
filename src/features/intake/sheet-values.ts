import type { CorrectedField, FieldName } from '#features/publication/correction.ts';
import { type Cents, formatEuros } from '#kernel/money.ts';
import type { Locale } from '#web/locale.ts';
import { sheetMessages } from './sheet-messages.ts';

/** A value of a row as people read it; what is not published is said to be so. */
export function valueInWords(
  field: FieldName,
  value: CorrectedField['before'],
  locale: Locale,
): string {
  const words = sheetMessages[locale];
  if (field === 'amount_cents' && typeof value === 'number') {
    return formatEuros(BigInt(value) as Cents, locale);
  }
  if (field === 'scale') {
    return words.scales[value === 'regional' || value === 'departmental' ? value : 'unknown'];
  }
  if (Array.isArray(value)) return value.length === 0 ? words.nothing : value.join(' ');
  return value === null ? words.nothing : String(value);
}

/** A value as it is typed in the field of a form. */
export function valueToType(field: FieldName, value: CorrectedField['before']): string {
  if (field === 'amount_cents' && typeof value === 'number') {
    const digits = value.toString().padStart(3, '0');
    return `${digits.slice(0, -2)},${digits.slice(-2)}`.replace(/,00$/, '');
  }
  if (Array.isArray(value)) return value.join(' ');
  return value === null ? '' : String(value);
}
