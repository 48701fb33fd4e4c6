type TextAreaParts = {
  name: string;
  label: string;
  value: string;
  help?: string | undefined;
  error?: string | undefined;
  rows?: number;
};

/** A field of several lines, told in the same order as the others. */
export function TextArea({ name, label, value, help, error, rows = 3 }: TextAreaParts) {
  const told = [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {help && (
        <p class="field__help" id={`${name}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p class="field__error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <textarea
        class="ds-input"
        id={name}
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
