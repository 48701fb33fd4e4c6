import type { ComponentChildren } from 'preact';
import { formatDay, parsePlainDay } from '#kernel/day.ts';
import { formatEuros } from '#kernel/money.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import type { Column } from '#web/components/data-table.tsx';
import { Tag } from '#web/components/tag.tsx';
import { formatHour } from '#web/hour.ts';
import { type Locale, localise } from '#web/locale.ts';
import { stateMessages } from '../state-messages.ts';
import { StateTag } from '../state-tag.tsx';
import { type FiledLine, type ListColumn, type ListSort, listSorts } from './application-list.ts';
import { filterMessages } from './filter-messages.ts';
import { listMessages } from './list-messages.ts';

type Shown = { locale: Locale; book: TerritoryBook };

/** The columns of the table, the number first: it opens the dossier. */
export const tableColumns = (shown: Shown, columns: readonly ListColumn[]): Column<FiledLine>[] => {
  const words = listMessages[shown.locale];
  const numberColumn: Column<FiledLine> = {
    key: 'number',
    label: words.number,
    sortable: true,
    numeric: true,
    cell: ({ id, number }) => (
      <a href={localise(`/office/applications/${id}`, shown.locale)}>{String(number)}</a>
    ),
  };
  return [
    numberColumn,
    ...columns.map((key) => ({
      key,
      label: words.columns[key],
      numeric: key === 'requested',
      sortable: listSorts.includes(key as ListSort['by']),
      cell: (line: FiledLine) => cellOf[key](line, shown),
    })),
  ];
};

type Cell = (line: FiledLine, shown: Shown) => ComponentChildren;

const cellOf: Record<ListColumn, Cell> = {
  organisation: ({ organisation }) => organisation,
  title: ({ title }) => title,
  territories: ({ territories }, { locale, book }) => {
    const names = territories.map((code) => book.find(code)?.name ?? code);
    const rest = names.length - 3;
    const shown = names.slice(0, rest > 1 ? 3 : 4).join(', ');
    return rest > 1 ? `${shown} ${listMessages[locale].more(rest)}` : shown;
  },
  scale: ({ scale }, { locale }) => scale && stateMessages[locale].scales[scale],
  nature: ({ nature }, { locale }) => nature ?? listMessages[locale].unset,
  requested: ({ requested }, { locale }) => formatEuros(requested, locale),
  filed: ({ filedAt }, { locale }) => shortInstant(filedAt, locale),
  state: ({ state, late }, { locale }) => (
    <>
      <StateTag locale={locale} state={state} />
      {late && (
        <>
          {' '}
          <Tag tone="warning" shape="triangle">
            {listMessages[locale].columns.late}
          </Tag>
        </>
      )}
    </>
  ),
  channel: ({ channel }, { locale }) => stateMessages[locale].channels[channel],
  kind: ({ kind }, { locale }) => filterMessages[locale].kinds[kind],
  siret: ({ siret }, { locale }) => siret ?? listMessages[locale].unset,
  wave: ({ wave }) => String(wave),
  received: ({ receivedOn }, { locale }) => {
    const day = receivedOn === null ? null : parsePlainDay(receivedOn);
    return day === null ? listMessages[locale].unset : formatDay(day, locale);
  },
  late: ({ late }, { locale }) => listMessages[locale][late ? 'yes' : 'no'],
};

/** "24 nov. 2026, 12 h 06", in Paris: a table has little room. */
const shortInstant = (instant: Date, locale: Locale): string => {
  const day = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: 'Europe/Paris',
    dateStyle: 'medium',
  });
  return `${day.format(instant)}, ${formatHour(instant, locale)}`;
};
