import type { Form } from '#features/calls/form/form.ts';
import { Choice } from '#web/components/form.tsx';
import { openableSections } from './open-fields.ts';

type Parts = { form: Form; legend: string; chosen: readonly string[]; error: string | undefined };

/** The questions of a form, to choose those that are opened again; each section folded. */
export const OpenableFields = ({ form, legend, chosen, error }: Parts) => (
  <fieldset class="field" id="fields" tabIndex={-1}>
    <legend>{legend}</legend>
    {error && <p class="field__error">{error}</p>}
    {openableSections(form).map(({ key, title, fields }) => (
      <details key={key} open={fields.some((field) => chosen.includes(field.key))}>
        <summary>{title}</summary>
        {fields.map((field) => (
          <Choice
            key={field.key}
            name="fields"
            value={field.key}
            label={field.label}
            checked={chosen.includes(field.key)}
          />
        ))}
      </details>
    ))}
  </fieldset>
);
