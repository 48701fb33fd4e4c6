import type { Form } from '#features/calls/form/form.ts';
import {
  dossierTargets,
  fieldTarget,
  type Mapping,
  mappedFields,
  organisationTargets,
} from './mapping.ts';
import type { SourceColumn } from './source-line.ts';

export const targetsOf = (form: Form): string[] => [
  ...dossierTargets,
  ...organisationTargets,
  ...mappedFields(form).map(({ key }) => fieldTarget(key)),
];

/** What tells one dossier or one organisation from another is never the same for all. */
export const takesConstant = (target: string): boolean =>
  target.startsWith('field.') || ['organisation.kind', 'dossier.received'].includes(target);

/** A mapping as the form sends it; a column chosen goes before words for all. */
export function readMappingForm(
  typed: FormData,
  { form, columns }: { form: Form; columns: readonly SourceColumn[] },
): Mapping {
  const text = (name: string) => {
    const value = typed.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return Object.fromEntries(
    targetsOf(form).flatMap((target): [string, Mapping[string]][] => {
      const column = columns.find(({ key }) => key === text(`column.${target}`));
      if (column) return [[target, { column: column.key, label: column.label }]];
      const constant = takesConstant(target) ? text(`constant.${target}`).slice(0, 1_000) : '';
      return constant === '' ? [] : [[target, { constant }]];
    }),
  );
}
