import { Choice } from '#web/components/form.tsx';
import { textAt } from '../form-page/typed.ts';
import { countRows } from '../form-page/typed-rows.ts';
import { builderMessages } from './builder-messages.ts';
import { columnKinds } from './column-settings.ts';
import {
  AddRow,
  LongSetting,
  NumberSetting,
  RowMoves,
  SelectSetting,
  TextSetting,
} from './setting-inputs.tsx';
import { settingMessages } from './setting-messages.ts';
import { errorAt, type SettingsPage } from './settings-page.ts';

/** What a column of each kind asks more; the others are there for when the kind is changed. */
export function ColumnsSetting({ page }: { page: SettingsPage }) {
  const words = settingMessages[page.locale];
  const count = Math.max(1, countRows(page.typed, 'columns'));
  const error = errorAt(page, 'columns');
  return (
    <fieldset id="columns" class="setting-list">
      <legend>{words.columns}</legend>
      {error && <p class="field__error">{error}</p>}
      {Array.from({ length: count }, (_, row) => (
        <ColumnSetting key={row} page={page} row={row} count={count} />
      ))}
      <AddRow list="columns" count={count}>
        {words.addColumn}
      </AddRow>
    </fieldset>
  );
}

function ColumnSetting({ page, row, count }: { page: SettingsPage; row: number; count: number }) {
  const words = settingMessages[page.locale];
  const { kinds } = builderMessages[page.locale];
  const at = (part: string) => `columns.${row}.${part}`;
  const what = textAt(page.typed, at('label')) || words.column(row + 1);
  return (
    <fieldset class="setting-list__row">
      <legend>{words.column(row + 1)}</legend>
      <input type="hidden" name={at('key')} value={textAt(page.typed, at('key'))} />
      <TextSetting page={page} name={at('label')} label={words.columnLabel} />
      <SelectSetting
        page={page}
        name={at('kind')}
        label={words.columnKind}
        options={columnKinds.map((value) => ({ value, label: kinds[value] }))}
      />
      <KindOfColumn page={page} row={row} />
      <Choice
        name={at('required')}
        value="yes"
        label={words.columnRequired}
        checked={textAt(page.typed, at('required')) === 'yes'}
      />
      <RowMoves page={page} list="columns" row={row} count={count} what={what} />
    </fieldset>
  );
}

function KindOfColumn({ page, row }: { page: SettingsPage; row: number }) {
  const words = settingMessages[page.locale];
  const at = (part: string) => `columns.${row}.${part}`;
  return (
    <>
      <div class="for-kind for-kind--choice">
        <LongSetting
          page={page}
          name={at('options')}
          label={words.options}
          help={words.optionsHelp}
          rows={4}
        />
      </div>
      <div class="for-kind for-kind--number for-kind--euros setting-list__pair">
        <NumberSetting page={page} name={at('min')} label={words.min} />
        <NumberSetting page={page} name={at('max')} label={words.max} />
      </div>
      <div class="for-kind for-kind--number setting-list__pair">
        <NumberSetting page={page} name={at('decimals')} label={words.decimals} />
        <TextSetting page={page} name={at('unit')} label={words.unit} />
      </div>
    </>
  );
}
