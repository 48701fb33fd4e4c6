import type { Scale } from './award-row.ts';

/** One line of the list of published calls: nulls are what was not published. */
export type PublishedCall = {
  slug: string;
  name: string;
  edition: string;
  authority: string;
  announced_on: string | null;
  kept_count: bigint | null;
  awarded_cents: bigint | null;
  version: number;
};

export type AwardLine = {
  position: number;
  beneficiaries: string[];
  title: string | null;
  amount_cents: bigint;
  scale: Scale | null;
  departments: string[];
  call_slug: string;
  call_name: string;
  edition: string;
};

/** What one page shows of a beneficiary or a territory; the search has the rest. */
export const linesOnAPage = 200;

export type AwardSum = { count: number; amount_cents: bigint };

/** One version of a call's results among the others. */
export type VersionLine = {
  version: number;
  sha256: string;
  issued_at: Date;
  reason: string | null;
};
