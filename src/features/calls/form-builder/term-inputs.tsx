import { type Field, listFields } from '../form/form.ts';
import { textAt } from '../form-page/typed.ts';
import { countRows } from '../form-page/typed-rows.ts';
import { AddRow, RadiosSetting, RowMoves, SelectSetting } from './setting-inputs.tsx';
import { settingMessages } from './setting-messages.ts';
import { errorAt, type SettingsPage } from './settings-page.ts';

/** What a total adds up or takes away: answers, or the columns of a table. */
export function TermsSetting({ page }: { page: SettingsPage }) {
  const words = settingMessages[page.locale];
  const count = Math.max(1, countRows(page.typed, 'terms'));
  const error = errorAt(page, 'terms');
  return (
    <>
      <RadiosSetting
        page={page}
        name="total-unit"
        label={words.totalUnit}
        options={[
          { value: 'euros', label: words.totalEuros },
          { value: 'number', label: words.totalNumber },
        ]}
      />
      <fieldset id="terms" class="setting-list">
        <legend>{words.terms}</legend>
        {error && <p class="field__error">{error}</p>}
        {Array.from({ length: count }, (_, row) => (
          <TermSetting key={row} page={page} row={row} count={count} />
        ))}
        <AddRow list="terms" count={count}>
          {words.addTerm}
        </AddRow>
      </fieldset>
    </>
  );
}

function TermSetting({ page, row, count }: { page: SettingsPage; row: number; count: number }) {
  const words = settingMessages[page.locale];
  const options = listFields(page.form).flatMap(({ field }) => addable(field));
  const chosen = textAt(page.typed, `terms.${row}.of`);
  const what = options.find(({ value }) => value === chosen)?.label ?? words.term(row + 1);
  return (
    <fieldset class="setting-list__row">
      <legend>{words.term(row + 1)}</legend>
      <div class="setting-list__pair">
        <SelectSetting
          page={page}
          name={`terms.${row}.sign`}
          label={words.sign}
          options={[
            { value: 'plus', label: words.plus },
            { value: 'minus', label: words.minus },
          ]}
        />
        <SelectSetting
          page={page}
          name={`terms.${row}.of`}
          label={words.termOf}
          options={[{ value: '', label: words.choose }, ...options]}
        />
      </div>
      <RowMoves page={page} list="terms" row={row} count={count} what={what} />
    </fieldset>
  );
}

function addable(field: Field): { value: string; label: string }[] {
  if (field.kind === 'number' || field.kind === 'euros' || field.kind === 'total') {
    return [{ value: field.key, label: field.label }];
  }
  if (field.kind !== 'table') return [];
  return field.columns
    .filter(({ kind }) => kind === 'number' || kind === 'euros')
    .map(({ key, label }) => ({
      value: `${field.key}.${key}`,
      label: `${field.label} › ${label}`,
    }));
}
