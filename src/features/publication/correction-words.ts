import { type Cents, formatEuros, type Locale } from '#kernel/money.ts';
import type { CorrectedField, Correction, FieldName } from './correction.ts';
import { correctionMessages } from './correction-messages.ts';

/** A value of a row as people read it; what is not published is said to be so. */
export function valueInWords(
  field: FieldName,
  value: CorrectedField['before'],
  locale: Locale,
): string {
  const words = correctionMessages[locale];
  if (field === 'amount_cents' && typeof value === 'number') {
    return formatEuros(BigInt(value) as Cents, locale);
  }
  if (field === 'scale') {
    return words.scales[value === 'regional' || value === 'departmental' ? value : 'unknown'];
  }
  if (Array.isArray(value)) return value.length === 0 ? words.nothing : value.join(' ');
  return value === null ? words.nothing : String(value);
}

/** The note beside a corrected row: what the document says, and why it was corrected. */
export const sayCorrection = ({ field, before, reason }: Correction, locale: Locale): string =>
  correctionMessages[locale].corrected(
    correctionMessages[locale].fields[field],
    valueInWords(field, before, locale),
    reason,
  );
