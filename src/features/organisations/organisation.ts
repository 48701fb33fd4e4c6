import type { ApplicantKind } from '#kernel/applicant-kind.ts';

/** An entry in the register of associations of a court of Alsace-Moselle, in place of an RNA. */
export type RegisterEntry = { court: string; volume: string; folio: string };

/** Who files. Identifiers are as read by the kernel: checked, without spaces. */
export type Organisation = {
  id: string;
  /** Through which it came: where its events and files are kept. It opens no door. */
  authorityId: string;
  version: number;
} & OrganisationProfile;

export type OrganisationProfile = {
  kind: ApplicantKind;
  name: string;
  shortName: string;
  siret: string | null;
  siretPending: boolean;
  rna: string | null;
  register: RegisterEntry | null;
  uai: string | null;
  object: string;
  address: string;
  postalCode: string;
  city: string;
  /** INSEE code. */
  communeCode: string | null;
  mail: string;
  phone: string;
  website: string;
  representative: { name: string; title: string };
};

/** A manager invites and hands over, a writer fills dossiers in and files them, a reader looks. */
export type MemberRole = 'manager' | 'writer' | 'reader';

export const memberRoles = ['manager', 'writer', 'reader'] as const satisfies MemberRole[];

export const emptyProfile = (kind: ApplicantKind): OrganisationProfile => ({
  kind,
  name: '',
  shortName: '',
  siret: null,
  siretPending: false,
  rna: null,
  register: null,
  uai: null,
  object: '',
  address: '',
  postalCode: '',
  city: '',
  communeCode: null,
  mail: '',
  phone: '',
  website: '',
  representative: { name: '', title: '' },
});
