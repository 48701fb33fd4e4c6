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

/** A field of several lines, told in the same order as the others. */
export function TextArea({ name, label, value, id = name, help, error, rows = 3 }: TextAreaParts) {
  const told = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {help && (
        <p class="field__help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p class="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <textarea
        class="ds-input"
        id={id}
        name={name}
        rows={rows}
        aria-describedby={told || undefined}
        aria-invalid={error ? 'true' : undefined}
      >
        {value}
      </textarea>
    </div>
  );
}
