import type { TerritoryBook } from '#kernel/territory-book.ts';
import type { Cell } from '#platform/spreadsheet.ts';
import type { Locale } from '#web/locale.ts';
import { stateMessages } from '../state-messages.ts';
import type { FiledLine, ListColumn } from './application-list.ts';
import { filterMessages } from './filter-messages.ts';
import { listMessages } from './list-messages.ts';

type Shown = { locale: Locale; book: TerritoryBook; columns: readonly ListColumn[] };

export const sheetHeader = ({ locale, columns }: Shown): string[] => {
  const words = listMessages[locale];
  return [words.number, ...columns.map((column) => words.columns[column])];
};

/** The rows of the file: figures as figures, instants as instants, one after the other. */
export function* sheetRows(lines: readonly FiledLine[], shown: Shown): Generator<Cell[]> {
  for (const line of lines) {
    yield [Number(line.number), ...shown.columns.map((column) => cells[column](line, shown))];
  }
}

const cells: Record<ListColumn, (line: FiledLine, shown: Shown) => Cell> = {
  organisation: ({ organisation }) => organisation,
  title: ({ title }) => title,
  territories: ({ territories }, { book }) =>
    territories
      .map((code) => {
        const name = book.find(code)?.name;
        return name === undefined ? code : `${name} (${code})`;
      })
      .join(' ; '),
  scale: ({ scale }, { locale }) => scale && stateMessages[locale].scales[scale],
  nature: ({ nature }) => nature,
  requested: ({ requested }) => ({ euros: requested }),
  filed: ({ filedAt }) => filedAt,
  state: ({ state }, { locale }) => stateMessages[locale].states[state],
  channel: ({ channel }, { locale }) => stateMessages[locale].channels[channel],
  kind: ({ kind }, { locale }) => filterMessages[locale].kinds[kind],
  siret: ({ siret }) => siret,
  wave: ({ wave }) => wave,
  received: ({ receivedOn }) => receivedOn,
  late: ({ late }, { locale }) => listMessages[locale][late ? 'yes' : 'no'],
};
