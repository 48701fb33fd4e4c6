import type { Column, Key } from '../form/form.ts';
import { textAt } from '../form-page/typed.ts';
import { countRows } from '../form-page/typed-rows.ts';
import { freeKey } from './form-edit.ts';
import { readNumberKind } from './number-settings.ts';
import { readOptions } from './option-lines.ts';
import type { SettingReader } from './setting-reader.ts';

export const columnKinds = [
  'short-text',
  'number',
  'euros',
  'date',
  'choice',
] as const satisfies readonly Column['kind'][];

/** A column without a label is one that was added and not wanted. */
export function readColumns(before: readonly Column[], reader: SettingReader): Column[] {
  const rows = Array.from({ length: countRows(reader.typed, 'columns') }, (_, row) => row).filter(
    (row) => textAt(reader.typed, `columns.${row}.label`).trim() !== '',
  );
  const keys = rows.map((row) => textAt(reader.typed, `columns.${row}.key`));
  const taken = new Set(keys.filter((key) => before.some((column) => column.key === key)));
  return rows.map((row) => readColumn(row, { before, taken, reader }));
}

type Reading = { before: readonly Column[]; taken: Set<Key>; reader: SettingReader };

function readColumn(row: number, { before, taken, reader }: Reading): Column {
  const prefix = `columns.${row}.`;
  const label = reader.due(`${prefix}label`, 120);
  const former = before.find(({ key }) => key === textAt(reader.typed, `${prefix}key`));
  const key = former?.key ?? freeKey(taken, label, 'colonne');
  taken.add(key);
  const required = reader.isChosen(`${prefix}required`, 'yes');
  return { key, label, required, ...columnKind(former, prefix, reader) };
}

function columnKind(former: Column | undefined, prefix: string, reader: SettingReader) {
  const typed = textAt(reader.typed, `${prefix}kind`);
  const kind = columnKinds.find((each) => each === typed) ?? 'short-text';
  switch (kind) {
    case 'short-text':
      return { kind, maxLength: former?.kind === kind ? former.maxLength : 200 };
    case 'number':
      return readNumberKind(reader, prefix);
    case 'euros':
      return {
        kind,
        min: reader.eurosOrNull(`${prefix}min`),
        max: reader.eurosOrNull(`${prefix}max`),
      };
    case 'date':
      return { kind, min: null, max: null };
    case 'choice':
      return {
        kind,
        options: readOptions(
          reader.text(`${prefix}options`, 10_000),
          former?.kind === kind ? former.options : [],
        ),
      };
  }
}
