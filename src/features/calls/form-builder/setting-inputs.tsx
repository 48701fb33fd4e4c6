import { Choice, Field } from '#web/components/form.tsx';
import { oneGroup, Select } from '#web/components/select.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { textAt, textsAt } from '../form-page/typed.ts';
import { rowAsk } from '../form-page/typed-rows.ts';
import { settingMessages } from './setting-messages.ts';
import { errorAt, type SettingsPage } from './settings-page.ts';

type InputParts = { page: SettingsPage; name: string; label: string; help?: string };

export const TextSetting = ({ page, name, label, help }: InputParts) => (
  <Field
    name={name}
    label={label}
    help={help}
    value={textAt(page.typed, name)}
    error={errorAt(page, name)}
  />
);

export const DaySetting = ({ page, name, label, help }: InputParts) => (
  <Field
    name={name}
    type="date"
    label={label}
    help={help}
    value={textAt(page.typed, name)}
    error={errorAt(page, name)}
  />
);

export const NumberSetting = ({ page, name, label, help }: InputParts) => (
  <Field
    name={name}
    inputMode="decimal"
    label={label}
    help={help}
    value={textAt(page.typed, name)}
    error={errorAt(page, name)}
  />
);

export const LongSetting = ({ page, name, label, help, rows }: InputParts & { rows: number }) => (
  <TextArea
    name={name}
    label={label}
    help={help}
    rows={rows}
    value={textAt(page.typed, name)}
    error={errorAt(page, name)}
  />
);

type Options = readonly { value: string; label: string }[];

export const SelectSetting = ({
  page,
  name,
  label,
  help,
  options,
}: InputParts & { options: Options }) => (
  <Select
    {...{ name, label, help }}
    value={textAt(page.typed, name)}
    groups={oneGroup(options)}
    error={errorAt(page, name)}
  />
);

export const BoxesSetting = ({ page, name, label, options }: InputParts & { options: Options }) => (
  <Boxes page={page} name={name} label={label} options={options} type="checkbox" />
);

export const RadiosSetting = ({
  page,
  name,
  label,
  options,
}: InputParts & { options: Options }) => (
  <Boxes page={page} name={name} label={label} options={options} type="radio" />
);

type BoxesParts = InputParts & { options: Options; type: 'checkbox' | 'radio' };

const Boxes = ({ page, name, label, options, type }: BoxesParts) => (
  <fieldset id={name}>
    <legend>{label}</legend>
    {errorAt(page, name) && <p class="field__error">{errorAt(page, name)}</p>}
    {options.map((option) => (
      <Choice
        key={option.value}
        type={type}
        name={name}
        value={option.value}
        label={option.label}
        checked={textsAt(page.typed, name).includes(option.value)}
      />
    ))}
  </fieldset>
);

type MovesParts = { page: SettingsPage; list: string; row: number; count: number; what: string };

/** Order and removal of one row of a list; the page comes back with the rest as it was typed. */
export function RowMoves({ page, list, row, count, what }: MovesParts) {
  const words = settingMessages[page.locale];
  const moves = [
    ...(row > 0 ? (['up'] as const) : []),
    ...(row < count - 1 ? (['down'] as const) : []),
    'remove' as const,
  ];
  return (
    <div class="outline__actions">
      {moves.map((move) => (
        <button
          key={move}
          class="link-button"
          type="submit"
          name="rows"
          value={rowAsk({ list, move, row })}
        >
          {words[move](what)}
        </button>
      ))}
    </div>
  );
}

export const AddRow = ({
  list,
  count,
  children,
}: {
  list: string;
  count: number;
  children: string;
}) => (
  <button
    class="ds-button"
    data-variant="tertiary"
    type="submit"
    name="rows"
    value={rowAsk({ list, move: 'add', row: count })}
  >
    {children}
  </button>
);
