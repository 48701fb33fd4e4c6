import type { Cents } from '#kernel/money.ts';
import { csvText } from '#platform/csv.ts';
import { leftOf } from './envelope.ts';
import type { EnvelopeWithTotals } from './envelope-queries.ts';

const header = [
  'annee',
  'canal',
  'enveloppe',
  'partie_de',
  'territoire',
  'source',
  'programme_budgetaire',
  'centre_de_couts',
  'codes_activite',
  'cloture',
  'service_delegue',
  'ae',
  'ae_delegues',
  'reserve',
  'propose',
  'accorde',
  'engage',
  'reste_ae',
  'cp',
  'cp_delegues',
  'verse',
  'reste_cp',
];

/** One envelope a line, as its table shows it, for a spreadsheet. */
export function envelopesCsv(envelopes: readonly EnvelopeWithTotals[]): string {
  const names = new Map(envelopes.map(({ id, name }) => [id, name]));
  return csvText(
    header,
    envelopes.map((envelope) => [
      String(envelope.year),
      envelope.channel,
      envelope.name,
      (envelope.parentId && names.get(envelope.parentId)) ?? '',
      envelope.territory ?? '',
      envelope.sourceReference,
      envelope.budgetProgramme,
      envelope.costCentre,
      envelope.activityCodes.join(' '),
      envelope.closesOn,
      envelope.delegation?.service ?? '',
      ...amountsOf(envelope).map(decimal),
    ]),
  );
}

const amountsOf = ({ totals }: EnvelopeWithTotals): Cents[] => {
  const left = leftOf(totals);
  return [
    totals.commitment,
    totals.distributedCommitment,
    totals.reserved,
    totals.proposed,
    totals.awarded,
    totals.committed,
    left.commitment,
    totals.payment,
    totals.distributedPayment,
    totals.paid,
    left.payment,
  ];
};

/** With a comma, which a French spreadsheet reads as a number. */
export const decimal = (amount: bigint): string => {
  const absolute = amount < 0n ? -amount : amount;
  const text = `${absolute / 100n},${(absolute % 100n).toString().padStart(2, '0')}`;
  return amount < 0n ? `-${text}` : text;
};
