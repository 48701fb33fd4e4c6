import { conditionFaults } from './condition-faults.ts';
import { fieldFaults, type PartFault } from './field-faults.ts';
import { type Field, type Form, findField, isKey, listFields, type Placed } from './form.ts';
import type { FormFault } from './form-fault.ts';
import { totalFaults } from './total-faults.ts';

/** What is missing or contradictory in a form, in its order, each with its place. */
export function formFaults(form: Form): FormFault[] {
  if (form.sections.length === 0) {
    const place = { section: null, field: null, part: 'fields' } as const;
    return [{ place, severity: 'error', reason: 'no-section' }];
  }
  const sections = form.sections.flatMap((_, index) => sectionFaults(form, index));
  const fields = listFields(form).flatMap((placed) =>
    allFieldFaults(form, placed).map(
      ({ part, ...fault }): FormFault => ({
        place: { ...placed.at, part },
        severity: 'error',
        ...fault,
      }),
    ),
  );
  return [...sections, ...fields, ...conditionFaults(form)].sort(byPlace);
}

function sectionFaults(form: Form, index: number): FormFault[] {
  const section = form.sections[index];
  if (!section) return [];
  const { key, title, fields } = section;
  const faults: PartFault[] = [];
  if (title.trim() === '') faults.push({ part: 'label', reason: 'no-title' });
  if (!isKey(key)) faults.push({ part: 'key', reason: 'malformed-key', key });
  if (form.sections.slice(0, index).some((each) => each.key === key)) {
    faults.push({ part: 'key', reason: 'duplicate-key', key });
  }
  if (fields.length === 0) faults.push({ part: 'fields', reason: 'no-field', title });
  return faults.map(({ part, ...fault }) => ({
    place: { section: index, field: null, part },
    severity: 'error',
    ...fault,
  }));
}

function allFieldFaults(form: Form, placed: Placed): PartFault[] {
  const { field, at } = placed;
  const faults = fieldFaults(field);
  const first = listFields(form).find((each) => each.field.key === field.key);
  if (first && (first.at.section !== at.section || first.at.field !== at.field)) {
    faults.push({ part: 'key', reason: 'duplicate-key', key: field.key });
  }
  if (field.kind === 'total') faults.push(...totalFaults(form, { ...placed, field }));
  return [...faults, ...requestFaults(form, field)];
}

function requestFaults(form: Form, field: Field): PartFault[] {
  if (field.kind !== 'budget' || field.request === null) return [];
  const { label, request: key } = field;
  return findField(form, key)?.kind === 'euros'
    ? []
    : [{ part: 'request', reason: 'request-unknown', label, key }];
}

const byPlace = (a: FormFault, b: FormFault): number =>
  (a.place.section ?? -1) - (b.place.section ?? -1) ||
  (a.place.field ?? -1) - (b.place.field ?? -1);
