import { Choice } from '#web/components/form.tsx';
import { textAt } from '../form-page/typed.ts';
import { countRows } from '../form-page/typed-rows.ts';
import { conditionMessages } from './condition-messages.ts';
import { operators } from './condition-rows.ts';
import type { ConditionName } from './condition-setting.ts';
import {
  AddRow,
  LongSetting,
  RadiosSetting,
  SelectSetting,
  TextSetting,
} from './setting-inputs.tsx';
import { errorAt, type SettingsPage } from './settings-page.ts';

type EditorParts = { page: SettingsPage; name: ConditionName; modes: readonly Mode[] };
type Mode = 'always' | 'never' | 'rows' | 'text';

/** Rules as rows for everybody, as a text for the practised; the style shows the block that is chosen. */
export function ConditionEditor({ page, name, modes }: EditorParts) {
  const words = conditionMessages[page.locale];
  const chosen = textAt(page.typed, name) || 'always';
  const error = errorAt(page, name);
  return (
    <fieldset class="condition-editor" id={name}>
      <legend>{words[name]}</legend>
      {error && <p class="field__error">{error}</p>}
      {modes.map((mode) => (
        <Choice
          key={mode}
          type="radio"
          name={name}
          value={mode}
          label={words.modes[name][mode]}
          checked={mode === chosen}
        />
      ))}
      <div class="condition-editor__rows">
        <Rows page={page} name={name} />
      </div>
      <div class="condition-editor__text">
        <LongSetting
          page={page}
          name={`${name}-written`}
          label={words.text}
          help={words.textHelp}
          rows={3}
        />
        <Keys page={page} />
      </div>
    </fieldset>
  );
}

function Rows({ page, name }: Pick<EditorParts, 'page' | 'name'>) {
  const words = conditionMessages[page.locale];
  const list = `${name}-rows`;
  const count = Math.max(1, countRows(page.typed, list));
  const joins = (['all', 'any'] as const).map((value) => ({ value, label: words[value] }));
  return (
    <>
      <p class="field__help">{words.rowsHelp}</p>
      {count > 1 && (
        <RadiosSetting
          page={withJoin(page, name)}
          name={`${name}-join`}
          label={words.join}
          options={joins}
        />
      )}
      {Array.from({ length: count }, (_, row) => (
        <Row key={row} page={page} list={list} row={row} />
      ))}
      <AddRow list={list} count={count}>
        {words.addRow}
      </AddRow>
    </>
  );
}

const withJoin = (page: SettingsPage, name: string): SettingsPage => ({
  ...page,
  typed: { ...page.typed, [`${name}-join`]: [textAt(page.typed, `${name}-join`) || 'all'] },
});

function Row({ page, list, row }: { page: SettingsPage; list: string; row: number }) {
  const words = conditionMessages[page.locale];
  const none = { value: '', label: words.choose };
  const fields = page.before.map(({ key, label }) => ({ value: key, label }));
  return (
    <fieldset class="condition-row">
      <legend>{words.row(row + 1)}</legend>
      <SelectSetting
        page={page}
        name={`${list}.${row}.field`}
        label={words.field}
        options={[none, ...fields]}
      />
      <SelectSetting
        page={page}
        name={`${list}.${row}.operator`}
        label={words.operator}
        options={operators.map((value) => ({ value, label: words.operators[value] }))}
      />
      <TextSetting page={page} name={`${list}.${row}.value`} label={words.value} />
    </fieldset>
  );
}

const Keys = ({ page }: { page: SettingsPage }) => (
  <details class="condition-keys">
    <summary>{conditionMessages[page.locale].keys}</summary>
    <dl class="definitions">
      {page.before.map(({ key, label }) => (
        <div key={key}>
          <dt>
            <code>{key}</code>
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  </details>
);
