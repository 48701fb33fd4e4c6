import { type Cents, cents, noMoney, sumCents } from '#kernel/money.ts';
import { type Ratio, ratio } from '#kernel/ratio.ts';
import type { Channel } from '../envelope/envelope.ts';

/** What the share is computed from: the commitment an envelope holds, less what it handed down. */
export type SharedEnvelope = {
  year: number;
  channel: Channel;
  territory: string | null;
  totals: { commitment: Cents; distributedCommitment: Cents };
};

export type Share = {
  contractualised: Cents;
  total: Cents;
  /** Null when there is nothing to share. */
  share: Ratio | null;
};
export type TerritoryShare = Share & { territory: string | null };
export type YearShare = Share & { year: number; territories: readonly TerritoryShare[] };

/**
 * The part of the commitments of each year that is contractualised, as a whole and by territory,
 * the latest year first. A part handed down counts where its sub-envelope is, and only there.
 */
export function sharesOf(envelopes: readonly SharedEnvelope[]): readonly YearShare[] {
  const years = [...new Set(envelopes.map(({ year }) => year))].sort((a, b) => b - a);
  return years.map((year) => {
    const own = envelopes.filter((envelope) => envelope.year === year);
    return { year, ...shareOf(own), territories: byTerritory(own) };
  });
}

/** The whole of the authority first, then by code. */
function byTerritory(envelopes: readonly SharedEnvelope[]): TerritoryShare[] {
  const territories = [...new Set(envelopes.map(({ territory }) => territory))].sort((a, b) =>
    (a ?? '') < (b ?? '') ? -1 : 1,
  );
  return territories
    .map((territory) => ({
      territory,
      ...shareOf(envelopes.filter((envelope) => envelope.territory === territory)),
    }))
    .filter(({ total }) => total !== noMoney);
}

function shareOf(envelopes: readonly SharedEnvelope[]): Share {
  const contractualised = sumCents(
    envelopes.filter(({ channel }) => channel === 'contractualised').map(keptBy),
  );
  const total = sumCents(envelopes.map(keptBy));
  return { contractualised, total, share: ratio(contractualised, total) };
}

const keptBy = ({ totals }: SharedEnvelope): Cents =>
  cents(totals.commitment - totals.distributedCommitment);
