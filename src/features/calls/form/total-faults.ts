import type { PartFault } from './field-faults.ts';
import { type Form, listFields, type Placed, type Term } from './form.ts';
import type { Total } from './total.ts';

/** A total adds what is asked before it, in its own unit. */
export function totalFaults(form: Form, placed: Placed & { field: Total }): PartFault[] {
  const { field, at } = placed;
  if (field.terms.length === 0) {
    return [{ part: 'terms', reason: 'total-without-term', label: field.label }];
  }
  const fields = listFields(form);
  return field.terms.flatMap((term): PartFault[] => {
    const summed = fields.find((each) => each.field.key === term.field);
    const label = field.label;
    if (!summed) return [{ part: 'terms', reason: 'term-unknown', label, key: term.field }];
    if (!isAddable(summed, term, field.unit)) {
      return [{ part: 'terms', reason: 'term-not-addable', label, term: summed.field.label }];
    }
    return isAfter(summed.at, at)
      ? [{ part: 'terms', reason: 'term-after-total', label, term: summed.field.label }]
      : [];
  });
}

function isAddable({ field }: Placed, { column }: Term, unit: Total['unit']): boolean {
  if (column === null) return field.kind === unit;
  if (field.kind !== 'table') return false;
  return field.columns.some(({ key, kind }) => key === column && kind === unit);
}

const isAfter = (a: Placed['at'], b: Placed['at']): boolean =>
  a.section > b.section || (a.section === b.section && a.field > b.field);
