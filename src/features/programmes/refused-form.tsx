import { FormRefusal } from '#web/components/form.tsx';
import type { FieldError } from './typed-fields.ts';

/** What was not taken, with the way to the field where it can be mended. */
export const RefusedForm = ({ title, refused }: { title: string; refused: FieldError | null }) =>
  refused && (
    <FormRefusal>
      <p>
        <strong>{title}</strong> <a href={`#${refused.field}`}>{refused.error}</a>
      </p>
    </FormRefusal>
  );
