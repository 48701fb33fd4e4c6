import { type Cents, formatEuros, sumCents } from '#kernel/money.ts';
import { type Column, DataTable } from '#web/components/data-table.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { envelopePath } from '../programme-office.ts';
import { leftOf } from './envelope.ts';
import { envelopeMessages } from './envelope-messages.ts';
import type { EnvelopeWithTotals } from './envelope-queries.ts';
import { findTerritoryName } from './territory-names.ts';

type TableParts = {
  locale: Locale;
  id: string;
  caption: string;
  /** All of them: the sums at the foot are theirs, whatever the page shows. */
  envelopes: readonly EnvelopeWithTotals[];
  shown?: readonly EnvelopeWithTotals[];
};

/** Each figure opens the entries that make it; the sums at the foot count a part once, in its whole. */
export function EnvelopeTable({ locale, id, caption, envelopes, shown }: TableParts) {
  const words = envelopeMessages[locale];
  return (
    <DataTable
      locale={locale}
      id={id}
      caption={caption}
      count={words.count(envelopes.length)}
      rows={shown ?? wholesFirst(envelopes)}
      rowKey={(envelope) => envelope.id}
      wide
      columns={[
        {
          key: 'envelope',
          label: words.envelope,
          cell: (envelope) => <EnvelopeName {...{ locale, envelope, envelopes }} />,
          foot: words.total,
        },
        ...figureColumns(locale, envelopes),
      ]}
    />
  );
}

type Figure = {
  key:
    | 'commitment'
    | 'reserved'
    | 'proposed'
    | 'awarded'
    | 'committed'
    | 'leftCommitment'
    | 'payment'
    | 'paid'
    | 'leftPayment';
  of: (envelope: EnvelopeWithTotals) => Cents;
  /** Where its entries are on the page of the envelope; a difference has none of its own. */
  opens: string | null;
};

const figures: readonly Figure[] = [
  { key: 'commitment', of: ({ totals }) => totals.commitment, opens: '#movements' },
  { key: 'reserved', of: ({ totals }) => totals.reserved, opens: '?kind=reserved#entries' },
  { key: 'proposed', of: ({ totals }) => totals.proposed, opens: '?kind=proposed#entries' },
  { key: 'awarded', of: ({ totals }) => totals.awarded, opens: '?kind=awarded#entries' },
  { key: 'committed', of: ({ totals }) => totals.committed, opens: '?kind=committed#entries' },
  { key: 'leftCommitment', of: ({ totals }) => leftOf(totals).commitment, opens: null },
  { key: 'payment', of: ({ totals }) => totals.payment, opens: '#movements' },
  { key: 'paid', of: ({ totals }) => totals.paid, opens: '?kind=paid#entries' },
  { key: 'leftPayment', of: ({ totals }) => leftOf(totals).payment, opens: null },
];

function figureColumns(
  locale: Locale,
  envelopes: readonly EnvelopeWithTotals[],
): Column<EnvelopeWithTotals>[] {
  const words = envelopeMessages[locale];
  return figures.map(({ key, of, opens }) => ({
    key,
    label: words[key],
    numeric: true,
    cell: (envelope) => {
      const amount = formatEuros(of(envelope), locale);
      return opens === null ? (
        amount
      ) : (
        <a href={localise(envelopePath(envelope) + opens, locale)}>{amount}</a>
      );
    },
    foot: formatEuros(sumCents(counted(key, envelopes).map(of)), locale),
  }));
}

/** What a part holds is in its whole already; what is used of it is not. */
const counted = (key: Figure['key'], envelopes: readonly EnvelopeWithTotals[]) =>
  key === 'commitment' || key === 'payment' ? wholesOf(envelopes) : envelopes;

/** Those whose parent is not shown beside them. */
const wholesOf = (envelopes: readonly EnvelopeWithTotals[]) => {
  const shown = new Set(envelopes.map(({ id }) => id));
  return envelopes.filter(({ parentId }) => parentId === null || !shown.has(parentId));
};

/** Each whole, then its parts, whatever their depth. */
export function wholesFirst(
  envelopes: readonly EnvelopeWithTotals[],
): readonly EnvelopeWithTotals[] {
  const parts = Map.groupBy(envelopes, ({ parentId }) => parentId);
  const withParts = (envelope: EnvelopeWithTotals): EnvelopeWithTotals[] => [
    envelope,
    ...(parts.get(envelope.id) ?? []).flatMap(withParts),
  ];
  return wholesOf(envelopes).flatMap(withParts);
}

type NameParts = Pick<TableParts, 'locale' | 'envelopes'> & { envelope: EnvelopeWithTotals };

function EnvelopeName({ locale, envelope, envelopes }: NameParts) {
  const words = envelopeMessages[locale];
  const { channel, territory, parentId } = envelope;
  const parent = parentId && envelopes.find(({ id }) => id === parentId);
  const detail = [
    parent && words.partOf(parent.name),
    words.channels[channel],
    territory && findTerritoryName(territory),
  ];
  return (
    <>
      <a href={localise(envelopePath(envelope), locale)}>{envelope.name}</a>
      <span class="table__detail">{detail.filter(Boolean).join(' · ')}</span>
    </>
  );
}
