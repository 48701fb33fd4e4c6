import type { Field, FieldKind, FileKind, Key, Term, TerritoryLevel } from '../form/form.ts';
import { textAt } from '../form-page/typed.ts';
import { countRows } from '../form-page/typed-rows.ts';
import { readColumns } from './column-settings.ts';
import { readNumberKind } from './number-settings.ts';
import { readOptions } from './option-lines.ts';
import type { SettingReader } from './setting-reader.ts';

export const territoryLevels = [
  'commune',
  'epci',
  'department',
  'region',
] as const satisfies readonly TerritoryLevel[];
export const fileKinds = [
  'pdf',
  'image',
  'document',
  'spreadsheet',
] as const satisfies readonly FileKind[];
export const megabyte = 1024 * 1024;

/** The settings of a kind as they were typed; the kind itself never changes under a key. */
export function readKind(field: Field, reader: SettingReader): FieldKind {
  switch (field.kind) {
    case 'short-text':
      return {
        kind: 'short-text',
        maxLength: reader.whole('max-length', { min: 1, max: 500, otherwise: field.maxLength }),
      };
    case 'long-text':
      return {
        kind: 'long-text',
        maxLength: reader.whole('max-length', { min: 1, max: 20_000, otherwise: field.maxLength }),
      };
    case 'number':
      return readNumberKind(reader, '');
    case 'euros':
      return { kind: 'euros', min: reader.eurosOrNull('min'), max: reader.eurosOrNull('max') };
    case 'date':
      return { kind: 'date', min: reader.dayOrNull('min'), max: reader.dayOrNull('max') };
    case 'choice':
      return {
        kind: 'choice',
        options: readOptions(reader.text('options', 20_000), field.options),
      };
    default:
      return readLargerKind(field, reader);
  }
}

function readLargerKind(field: Field, reader: SettingReader): FieldKind {
  switch (field.kind) {
    case 'choices':
      return readChoices(field, reader);
    case 'territory':
      return {
        kind: 'territory',
        levels: reader.among('levels', territoryLevels),
        several: reader.isChosen('several', 'yes'),
      };
    case 'file':
      return {
        kind: 'file',
        accepts: reader.among('accepts', fileKinds),
        maxBytes: megabyte * reader.whole('max-megabytes', { min: 1, max: 100, otherwise: 10 }),
        maxCount: reader.whole('max-count', { min: 1, max: 20, otherwise: 1 }),
      };
    case 'table':
      return {
        kind: 'table',
        columns: readColumns(field.columns, reader),
        minRows: reader.whole('min-rows', { min: 0, max: 100, otherwise: 0 }),
        maxRows: reader.whole('max-rows', { min: 1, max: 100, otherwise: 20 }),
      };
    case 'statement':
      return readStatement(field, reader);
    case 'total':
      return {
        kind: 'total',
        terms: readTerms(reader),
        unit: reader.isChosen('total-unit', 'number') ? 'number' : 'euros',
      };
    case 'budget':
      return {
        kind: 'budget',
        of: reader.isChosen('of', 'organisation') ? 'organisation' : 'action',
        request: reader.text('request') || null,
      };
    default:
      return field;
  }
}

function readChoices(
  field: Extract<FieldKind, { kind: 'choices' }>,
  reader: SettingReader,
): FieldKind {
  const options = readOptions(reader.text('options', 20_000), field.options);
  const bounds = { min: 0, max: Math.max(options.length, 1), otherwise: 0 };
  return {
    kind: 'choices',
    options,
    min: textAt(reader.typed, 'min') === '' ? 0 : reader.whole('min', bounds),
    max: textAt(reader.typed, 'max') === '' ? null : reader.whole('max', { ...bounds, min: 1 }),
  };
}

/** Who signed the former text did not sign this one: another text is another version. */
function readStatement(
  field: Extract<FieldKind, { kind: 'statement' }>,
  reader: SettingReader,
): FieldKind {
  const text = reader.text('text', 20_000);
  const isNew = text !== field.text && field.text !== '';
  return { kind: 'statement', text, version: isNew ? nextVersion(field.version) : field.version };
}

const nextVersion = (version: string): string => {
  const number = /\d+$/.exec(version)?.[0];
  return number ? version.slice(0, -number.length) + String(Number(number) + 1) : `${version}-2`;
};

function readTerms(reader: SettingReader): Term[] {
  return Array.from({ length: countRows(reader.typed, 'terms') }, (_, row): Term | null => {
    const [field = '', column = null] = textAt(reader.typed, `terms.${row}.of`).split('.');
    if (field === '') return null;
    const sign = textAt(reader.typed, `terms.${row}.sign`) === 'minus' ? 'minus' : 'plus';
    return { sign, field: field as Key, column };
  }).filter((term) => term !== null);
}
