import { type Cents, formatEuros } from '#kernel/money.ts';
import { DataTable } from '#web/components/data-table.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { envelopePath } from '../programme-office.ts';
import { leftOf } from './envelope.ts';
import { envelopeMessages } from './envelope-messages.ts';
import type { EnvelopeWithTotals } from './envelope-queries.ts';

type StandingParts = { locale: Locale; envelope: EnvelopeWithTotals };
type Line = { label: string; rule?: string; amount: Cents; opens?: string };

/** From what was granted down to what was paid, each figure within one above it. */
export function EnvelopeStanding({ locale, envelope }: StandingParts) {
  const words = envelopeMessages[locale];
  const lines = linesOf({ locale, envelope });
  return (
    <DataTable
      locale={locale}
      id="standing"
      caption={words.standing}
      count={words.figureCount(lines.length)}
      rows={lines}
      rowKey={({ label }) => label}
      columns={[
        {
          key: 'figure',
          label: words.figure,
          cell: ({ label, rule }) => (
            <>
              {label}
              {rule && <span class="table__detail">{rule}</span>}
            </>
          ),
        },
        {
          key: 'euros',
          label: words.euros,
          numeric: true,
          cell: ({ amount, opens }) => {
            const text = formatEuros(amount, locale);
            return opens ? <a href={opens}>{text}</a> : text;
          },
        },
      ]}
    />
  );
}

function linesOf({ locale, envelope }: StandingParts): Line[] {
  const words = envelopeMessages[locale];
  const { totals } = envelope;
  const left = leftOf(totals);
  const used = (kind: 'reserved' | 'proposed' | 'awarded' | 'committed' | 'paid'): Line => ({
    label: words[kind],
    rule: words.rules[kind],
    amount: totals[kind],
    opens: localise(`${envelopePath(envelope)}?kind=${kind}#entries`, locale),
  });
  const handedDown = (label: string, amount: Cents): Line[] =>
    amount === 0n ? [] : [{ label, amount, opens: '#parts-caption' }];
  return [
    { label: words.commitmentLong, amount: totals.commitment, opens: '#movements' },
    ...handedDown(words.distributed, totals.distributedCommitment),
    used('reserved'),
    used('proposed'),
    used('awarded'),
    used('committed'),
    { label: words.leftCommitment, rule: words.leftRule, amount: left.commitment },
    { label: words.paymentLong, amount: totals.payment, opens: '#movements' },
    ...handedDown(words.distributedPayment, totals.distributedPayment),
    used('paid'),
    { label: words.leftPayment, rule: words.leftPaymentRule, amount: left.payment },
  ];
}
