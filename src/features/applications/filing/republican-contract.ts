import type { ApplicantKind } from '#kernel/applicant-kind.ts';

/** The key under which every form of ours asks for it. */
export const republicanContractKey = 'engagement_republicain';

/** Law of 12 April 2000, article 10-1; decree n° 2021-1947, in force since 2 January 2022. */
const since = '2022-01-02';

/** Only associations and foundations subscribe it: a commune that leaves it blank lacks nothing. */
export const owesRepublicanContract = (kind: ApplicantKind, today: string): boolean =>
  today >= since && (kind === 'association' || kind === 'foundation');
