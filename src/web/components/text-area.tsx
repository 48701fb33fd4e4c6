import { FieldFrame, saidOf } from './field-frame.tsx';

type TextAreaParts = {
  name: string;
  label: string;
  value: string;
  /** Apart from the name when two forms of a page ask the same thing. */
  id?: string;
  help?: string | undefined;
  error?: string | undefined;
  rows?: number;
};

/** A field of several lines. */
export const TextArea = ({
  name,
  label,
  value,
  id = name,
  help,
  error,
  rows = 3,
}: TextAreaParts) => (
  <FieldFrame {...{ id, label, help, error }}>
    <textarea class="ds-input" id={id} name={name} rows={rows} {...saidOf({ id, help, error })}>
      {value}
    </textarea>
  </FieldFrame>
);
