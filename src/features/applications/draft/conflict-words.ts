import type { Field } from '#features/calls/form/form.ts';
import { entriesOf, type Typed } from '#features/calls/form-page/typed.ts';

/** An answer as it was typed, read in one line beside another. */
export function wordsOfTyped(field: Field | null, typed: Typed): string {
  const entries = entriesOf(typed).filter(([, value]) => value.trim() !== '');
  return entries.map(([name, value]) => worded(field, name, value)).join(' ; ');
}

function worded(field: Field | null, name: string, value: string): string {
  if (field?.kind === 'choice' || field?.kind === 'choices') {
    return field.options.find(({ key }) => key === value)?.label ?? value;
  }
  const place = name.slice(name.indexOf('.') + 1);
  return name.includes('.') ? `${place.replaceAll('.', ' ')} : ${value}` : value;
}
