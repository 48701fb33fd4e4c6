import { dayIn, formatDay } from '#kernel/day.ts';
import { type Cents, formatEuros } from '#kernel/money.ts';
import { DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { envelopeMessages } from '../envelope/envelope-messages.ts';
import { envelopePath } from '../programme-office.ts';
import { creditMessages } from './credit-messages.ts';
import type { MovementLine } from './credit-queries.ts';

export type MovementsPart = {
  locale: Locale;
  movements: readonly MovementLine[];
  count: number;
  page: number;
  pages: number;
  href: (page: number) => string;
  /** Whether the other envelope of a movement may be opened, or only named. */
  opens: boolean;
};

export function MovementTable(part: MovementsPart) {
  const { locale, movements, count, page, pages, href, opens } = part;
  const words = { ...creditMessages[locale], ...envelopeMessages[locale] };
  const said = creditMessages[locale];
  const signed = (amount: bigint) =>
    amount === 0n ? '' : `${amount > 0n ? '+' : ''}${formatEuros(amount as Cents, locale)}`;
  return (
    <section id="movements">
      {count === 0 ? (
        <EmptyState title={said.none}>{said.noneLong}</EmptyState>
      ) : (
        <DataTable
          locale={locale}
          id="movements-table"
          caption={said.movements}
          count={said.count(count)}
          rows={movements}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: 'kind', label: said.kind, cell: ({ kind }) => said.kinds[kind] },
            {
              key: 'day',
              label: said.day,
              cell: ({ happenedAt }) => formatDay(dayIn('Europe/Paris', happenedAt), locale),
            },
            {
              key: 'other',
              label: said.other,
              cell: (line) => <OtherEnd {...{ locale, line, opens }} />,
            },
            { key: 'reason', label: said.reason, cell: (line) => reasonOf(line, locale) },
            {
              key: 'commitment',
              label: words.commitment,
              numeric: true,
              cell: (line) => signed(line.commitment),
            },
            {
              key: 'payment',
              label: words.payment,
              numeric: true,
              cell: (line) => signed(line.payment),
            },
          ]}
        />
      )}
      <Pagination {...{ locale, page, pages, href }} />
    </section>
  );
}

type EndParts = { locale: Locale; line: MovementLine; opens: boolean };

function OtherEnd({ locale, line: { other }, opens }: EndParts) {
  if (other === null) return <span>{creditMessages[locale].outside}</span>;
  const name = `${other.name} (${other.year})`;
  return opens ? <a href={localise(envelopePath(other), locale)}>{name}</a> : <span>{name}</span>;
}

const reasonOf = ({ reason, actReference }: MovementLine, locale: Locale): string =>
  actReference === null ? reason : `${reason} (${creditMessages[locale].act(actReference)})`;
