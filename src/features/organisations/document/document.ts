import type { ApplicantKind } from '#kernel/applicant-kind.ts';

/** What a service asks for again and again. The order is that of screens. */
export const documentKinds = [
  'statutes',
  'board-list',
  'bank-details',
  'annual-accounts',
  'activity-report',
  'republican-contract',
  'siret-notice',
  'decision',
  'delegation',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

const ofAssociations: readonly DocumentKind[] = [
  'statutes',
  'board-list',
  'bank-details',
  'annual-accounts',
  'activity-report',
  'republican-contract',
  'siret-notice',
  'delegation',
];
const ofCompanies: readonly DocumentKind[] = [
  'statutes',
  'bank-details',
  'annual-accounts',
  'siret-notice',
  'delegation',
];
const ofPublicBodies: readonly DocumentKind[] = [
  'bank-details',
  'siret-notice',
  'decision',
  'delegation',
];

export function documentKindsOf(kind: ApplicantKind): readonly DocumentKind[] {
  if (kind === 'association' || kind === 'foundation') return ofAssociations;
  return kind === 'company' ? ofCompanies : ofPublicBodies;
}

export type OrganisationDocument = {
  id: string;
  kind: DocumentKind;
  /** The last day it is worth something, as "2027-12-31". */
  expiresOn: string | null;
};

export const hasExpired = ({ expiresOn }: Pick<OrganisationDocument, 'expiresOn'>, today: string) =>
  expiresOn !== null && expiresOn < today;
