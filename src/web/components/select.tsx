import { FieldFrame, saidOf } from './field-frame.tsx';

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

/** One of many. */
export const Select = ({ name, label, value, groups, id = name, help, error }: SelectParts) => (
  <FieldFrame {...{ id, label, help, error }}>
    <select class="ds-input" id={id} name={name} {...saidOf({ id, help, error })}>
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
  </FieldFrame>
);

/** Without headings. */
export const oneGroup = (options: readonly SelectOption[]): readonly SelectGroup[] => [
  { label: '', options },
];

const Options = ({ options, value }: { options: readonly SelectOption[]; value: string }) => (
  <>
    {options.map((option) => (
      <option key={option.value} value={option.value} selected={option.value === value}>
        {option.label}
      </option>
    ))}
  </>
);
