import type { CorrectedField, FieldName } from '#features/publication/correction.ts';

/** A value as it is typed in the field of a form. */
export function valueToType(field: FieldName, value: CorrectedField['before']): string {
  if (field === 'amount_cents' && typeof value === 'number') {
    const digits = value.toString().padStart(3, '0');
    return `${digits.slice(0, -2)},${digits.slice(-2)}`.replace(/,00$/, '');
  }
  if (Array.isArray(value)) return value.join(' ');
  return value === null ? '' : String(value);
}
