import type { ComponentChildren } from 'preact';
import type { Locale } from '../locale.ts';
import { componentMessages } from './component-messages.ts';

export type Direction = 'up' | 'down';
export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ComponentChildren;
  /** Figures: set to the right, in tabular numerals. */
  numeric?: boolean;
  sortable?: boolean;
  /** What the last row holds under this column: a sum. */
  foot?: ComponentChildren;
};
export type DataTableParts<Row> = {
  locale: Locale;
  id: string;
  caption: string;
  /** Always in sight: "52 lignes". */
  count: string;
  /** The first column names its row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  rowId?: (row: Row) => string;
  sorted?: { by: string; direction: Direction };
  sortHref?: (key: string, direction: Direction) => string;
  /** More columns than a screen may hold: the table scrolls by itself, never the page. */
  wide?: boolean;
};

export function DataTable<Row>(table: DataTableParts<Row>) {
  const { id, caption, count, columns, rows, rowKey, rowId, wide = false } = table;
  const frame = wide ? 'table-frame table-frame--scroll' : 'table-frame';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll from the keyboard (axe: scrollable-region-focusable)
    <section class={frame} aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table class="table">
        <caption id={`${id}-caption`}>
          {caption} <span class="table__count">{count}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} table={table} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} id={rowId?.(row)}>
              {columns.map((column, index) => (
                <BodyCell key={column.key} column={column} row={row} first={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
        {columns.some((column) => column.foot !== undefined) && <Foot columns={columns} />}
      </table>
    </section>
  );
}

type HeadCellParts<Row> = { table: DataTableParts<Row>; column: Column<Row> };

function HeadCell<Row>({ table, column }: HeadCellParts<Row>) {
  const { locale, sorted, sortHref } = table;
  const className = column.numeric ? 'numeric' : undefined;
  if (!sortHref || !column.sortable) {
    return (
      <th scope="col" class={className}>
        {column.label}
      </th>
    );
  }
  const direction = sorted?.by === column.key ? sorted.direction : 'none';
  // A figure is first wanted from the largest down, a name from A.
  const next = direction === 'none' ? (column.numeric ? 'down' : 'up') : opposite[direction];
  return (
    <th scope="col" class={className} aria-sort={ariaSort[direction]}>
      <a href={sortHref(column.key, next)}>
        {column.label}
        {direction !== 'none' && <SortSign locale={locale} direction={direction} />}
      </a>
    </th>
  );
}

const opposite = { up: 'down', down: 'up' } as const;
const ariaSort = { up: 'ascending', down: 'descending', none: 'none' } as const;

const SortSign = ({ locale, direction }: { locale: Locale; direction: Direction }) => (
  <>
    <span aria-hidden="true">{direction === 'up' ? ' ↑' : ' ↓'}</span>
    <span class="visually-hidden">{`, ${componentMessages[locale].sorted[direction]}`}</span>
  </>
);

type BodyCellParts<Row> = { column: Column<Row>; row: Row; first: boolean };

function BodyCell<Row>({ column, row, first }: BodyCellParts<Row>) {
  const className = column.numeric ? 'numeric' : undefined;
  return first ? (
    <th scope="row" class={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td class={className} data-label={column.label}>
      {column.cell(row)}
    </td>
  );
}

const Foot = <Row,>({ columns }: { columns: readonly Column<Row>[] }) => (
  <tfoot>
    <tr>
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.key} scope="row">
            {column.foot}
          </th>
        ) : (
          <td
            key={column.key}
            class={column.numeric ? 'numeric' : undefined}
            data-label={column.foot === undefined ? undefined : column.label}
          >
            {column.foot}
          </td>
        ),
      )}
    </tr>
  </tfoot>
);
