import type { ApplicantKind } from '#kernel/applicant-kind.ts';

/** An entry in the register of associations of a court of Alsace-Moselle, in place of an RNA. */
export type RegisterEntry = { court: string; volume: string; folio: string };

/** Who files. Identifiers are as read by the kernel: checked, without spaces. */
export type Organisation = {
  id: string;
  /** Through which it came: where its events and files are kept. It opens no door. */
  authorityId: string;
  version: number;
  /** What is still as the public register of companies gave it, and when it did. */
  fromRegister: FromRegister | null;
} & OrganisationProfile;

/** The fields that the register knows. */
export const registerFields = [
  'name',
  'shortName',
  'rna',
  'address',
  'postalCode',
  'city',
] as const;
export type RegisterField = (typeof registerFields)[number];
export type FromRegister = { fields: readonly RegisterField[]; readAt: Date };

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

/** Which numbers a kind has. A primary school has no SIRET of its own: its commune does. */
export const asks = (kind: ApplicantKind) => ({
  siret: kind !== 'public-school',
  rna: kind === 'association',
  uai: kind === 'public-school',
});

export type MissingInProfile =
  | 'siret'
  | 'rna'
  | 'uai'
  | 'address'
  | 'city'
  | 'mail'
  | 'representativeName';

/** What a dossier will ask for and is not known yet; it keeps nobody from beginning one. */
export function missingInProfile(profile: OrganisationProfile): readonly MissingInProfile[] {
  const { kind, siret, rna, register, uai, address, city, mail, representative } = profile;
  const asked = asks(kind);
  const missing: Record<MissingInProfile, boolean> = {
    siret: asked.siret && siret === null,
    rna: asked.rna && rna === null && register === null,
    uai: asked.uai && uai === null,
    address: address === '',
    city: city === '',
    mail: mail === '',
    representativeName: representative.name === '',
  };
  return (Object.keys(missing) as MissingInProfile[]).filter((key) => missing[key]);
}
