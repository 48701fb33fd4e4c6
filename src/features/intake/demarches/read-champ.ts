import { normalised, type SourceCell } from '../import/source-line.ts';
import { type Json, listOf, objectOf, objectsOf, textOf } from './read-json.ts';

/**
 * One answer, whichever of its two shapes the query gave: typed (`commune { code }`,
 * `integerNumber`) or fallen back to text, a date, a tick. The shape decides, never `__typename`:
 * a query without the fragment of a type answers under another name.
 */
export function readChamp(champ: Json): SourceCell {
  const files = objectsOf(champ['files'] ?? present(champ['file']));
  if (files.length > 0) return { values: [], files: files.flatMap(readFile) };
  const rows = objectsOf(champ['rows']);
  if (rows.length > 0) return { values: [], rows: rows.map(readRow) };
  const found = typed(champ) ?? textOf(champ['stringValue']);
  return { values: found === null ? [] : [found].flat() };
}

const present = (value: unknown): readonly unknown[] => (value == null ? [] : [value]);

function readFile(file: Json) {
  const name = textOf(file['filename']);
  return name === null ? [] : [{ name, url: textOf(file['url']) }];
}

/** Cells of a repeated block are few words each; what has parts of its own is joined. */
function readRow(row: Json): Record<string, string> {
  const cells = objectsOf(row['champs']).map((champ): [string, string] => [
    normalised(textOf(champ['label']) ?? ''),
    readChamp(champ).values.join(', '),
  ]);
  return Object.fromEntries(cells.filter(([label, text]) => label !== '' && text !== ''));
}

function typed(champ: Json): string | readonly string[] | null {
  const values = listOf(champ['values']).flatMap((each) => textOf(each) ?? []);
  return values.length > 0
    ? values
    : (place(champ) ?? body(champ) ?? linked(champ) ?? plain(champ));
}

/** INSEE codes, as our own territories are named. */
function place(champ: Json): string | null {
  const code = (key: string) => textOf(objectOf(champ[key])?.['code']);
  const region = code('region');
  return (
    code('commune') ??
    code('epci') ??
    (region === null ? null : `R${region}`) ??
    code('departement') ??
    address(champ['address'])
  );
}

const address = (value: unknown): string | null => textOf(objectOf(value)?.['label']);

const body = (champ: Json): string | null =>
  textOf(objectOf(champ['etablissement'])?.['siret']) ?? textOf(objectOf(champ['rna'])?.['id']);

function linked(champ: Json): string | null {
  const [first, second] = [textOf(champ['primaryValue']), textOf(champ['secondaryValue'])];
  return first === null || second === null ? first : `${first} / ${second}`;
}

/** The plain names, and those of the stored query, which gives each type an alias. */
const plainKeys = [
  'value',
  'checked',
  'integerNumber',
  'decimalNumber',
  'date',
  'datetime',
  'civilite',
];

function plain(champ: Json): string | null {
  for (const key of plainKeys) {
    const text = textOf(champ[key]);
    if (text !== null) return text;
  }
  return null;
}
