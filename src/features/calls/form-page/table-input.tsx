import type { Column, Field } from '../form/form.ts';
import { AskedGroup, type AskedParts } from './asked.tsx';
import { type FormPage, issueAt } from './form-page.ts';
import { formPageMessages } from './form-page-messages.ts';
import { LongInput, SelectInput, SmallInput } from './small-input.tsx';
import { textAt, textsAt } from './typed.ts';
import { countRows, rowAsk } from './typed-rows.ts';
import { typingRules } from './typing-rules.ts';

type TableField = Extract<Field, { kind: 'table' }>;
type TableParts = { page: FormPage; asked: AskedParts; field: TableField };

/** Rows as cards that lie down on a wide screen; a button adds or removes one, script or not. */
export function TableInput({ page, asked, field }: TableParts) {
  const words = formPageMessages[page.locale];
  const typed = countRows(page.typed, field.key);
  const rows = Math.max(typed, field.minRows, 1);
  return (
    <AskedGroup {...asked}>
      <div class="table-input" data-rows={field.key} data-most={field.maxRows}>
        {Array.from({ length: rows }, (_, row) => (
          <fieldset class="table-input__row" key={row} data-row={row}>
            <legend data-row-legend={words.row(0)}>{words.row(row + 1)}</legend>
            <div class="table-input__cells">
              {field.columns.map((column) => (
                <Cell
                  key={column.key}
                  page={page}
                  column={column}
                  name={`${field.key}.${row}.${column.key}`}
                />
              ))}
            </div>
            {rows > field.minRows && rows > 1 && (
              <RowButton ask={rowAsk({ list: field.key, move: 'remove', row })}>
                {words.removeRow(row + 1)}
              </RowButton>
            )}
          </fieldset>
        ))}
        {rows < field.maxRows && (
          <RowButton ask={rowAsk({ list: field.key, move: 'add', row: rows })}>
            {words.addRow}
          </RowButton>
        )}
      </div>
    </AskedGroup>
  );
}

const RowButton = ({ ask, children }: { ask: string; children: string }) => (
  <button class="ds-button" type="submit" data-variant="tertiary" name="rows" value={ask}>
    {children}
  </button>
);

type CellParts = { page: FormPage; column: Column; name: string };

function Cell({ page, column, name }: CellParts) {
  const { locale, typed } = page;
  const asked: AskedParts = {
    locale,
    name,
    label: column.label,
    required: column.required ? 'always' : 'never',
    help: column.kind === 'euros' ? [] : typingRules(column, locale),
    error: issueAt(page, name),
  };
  if (column.kind === 'choice') {
    return <SelectInput asked={asked} options={column.options} chosen={textsAt(typed, name)} />;
  }
  const value = textAt(typed, name);
  return column.kind === 'short-text' && column.maxLength > 200 ? (
    <LongInput asked={asked} maxLength={column.maxLength} value={value} />
  ) : (
    <SmallInput asked={asked} field={column} value={value} />
  );
}
