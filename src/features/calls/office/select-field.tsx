import type { FunctionComponent } from 'preact';

type Parts = {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  help?: string | undefined;
  error?: string | undefined;
};

/** One answer among many, told in the same order as the other fields. */
export const SelectField: FunctionComponent<Parts> = ({
  name,
  label,
  value,
  options,
  help,
  error,
}) => (
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
    <select
      class="ds-input"
      id={name}
      name={name}
      aria-describedby={
        [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
      }
      aria-invalid={error ? 'true' : undefined}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
);
