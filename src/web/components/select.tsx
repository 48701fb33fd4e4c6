export type SelectOption = { value: string; label: string };
/** Options under a heading, or without one when its label is empty. */
export type SelectGroup = { label: string; options: readonly SelectOption[] };

type SelectParts = {
  name: string;
  label: string;
  value: string;
  groups: readonly SelectGroup[];
  id?: string;
  help?: string | undefined;
  error?: string | undefined;
};

/** One of many, told in the same order as the other fields. */
export function Select({ name, label, value, groups, id = name, help, error }: SelectParts) {
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
      <select
        class="ds-input"
        id={id}
        name={name}
        aria-describedby={told || undefined}
        aria-invalid={error ? 'true' : undefined}
      >
        {groups.map((group) =>
          group.label === '' ? (
            <Options key="" options={group.options} value={value} />
          ) : (
            <optgroup key={group.label} label={group.label}>
              <Options options={group.options} value={value} />
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}

const Options = ({ options, value }: { options: readonly SelectOption[]; value: string }) => (
  <>
    {options.map((option) => (
      <option key={option.value} value={option.value} selected={option.value === value}>
        {option.label}
      </option>
    ))}
  </>
);
