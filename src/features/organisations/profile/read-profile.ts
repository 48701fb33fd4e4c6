import { parseEmail } from '#features/people/person.ts';
import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import {
  looksLikeRegister,
  type RegisterFault,
  type RnaFault,
  readRegisterEntry,
  readRna,
} from '#kernel/rna.ts';
import { readSiret, type SiretFault } from '#kernel/siret.ts';
import { readUai, type UaiFault } from '#kernel/uai.ts';
import { asks, emptyProfile, type OrganisationProfile } from '../organisation.ts';

/** The fields of the page, in its order. */
export const profileFields = [
  'name',
  'shortName',
  'siret',
  'rna',
  'uai',
  'object',
  'address',
  'postalCode',
  'city',
  'mail',
  'phone',
  'website',
  'representativeName',
  'representativeTitle',
] as const;
export type ProfileField = (typeof profileFields)[number];

/** As typed, to be shown again. */
export type TypedProfile = Record<ProfileField, string> & { siretPending: boolean };

export type ProfileFault =
  | {
      reason: 'name-missing' | 'siret-missing' | 'siret-or-pending' | 'mail-wrong' | 'postal-wrong';
    }
  | { reason: 'too-long'; limit: number }
  | { reason: 'siret'; fault: SiretFault }
  | { reason: 'rna'; fault: RnaFault }
  | { reason: 'register'; fault: RegisterFault }
  | { reason: 'uai'; fault: UaiFault };
export type ProfileFaults = Partial<Record<ProfileField, ProfileFault>>;

type Read = { profile: OrganisationProfile; faults: ProfileFaults };

/** What is empty may stay so, but for the name and the SIRET; what is wrong is said at its field. */
export function readProfile(kind: ApplicantKind, typed: TypedProfile): Read {
  const faults: ProfileFaults = {};
  const profile: OrganisationProfile = {
    ...emptyProfile(kind),
    name: typed.name,
    shortName: typed.shortName,
    object: typed.object,
    address: typed.address,
    postalCode: typed.postalCode.replace(/\s/g, ''),
    city: typed.city,
    mail: typed.mail === '' ? '' : (parseEmail(typed.mail) ?? ''),
    phone: typed.phone,
    website: typed.website,
    representative: { name: typed.representativeName, title: typed.representativeTitle },
    ...readNumbers(kind, typed, faults),
  };
  if (typed.name === '') faults.name = { reason: 'name-missing' };
  if (typed.mail !== '' && profile.mail === '') faults.mail = { reason: 'mail-wrong' };
  if (!/^(\d{5})?$/.test(profile.postalCode)) faults.postalCode = { reason: 'postal-wrong' };
  return { profile, faults: { ...faults, ...tooLong(typed) } };
}

function tooLong(typed: TypedProfile): ProfileFaults {
  const faults: ProfileFaults = {};
  for (const field of profileFields) {
    const limit = field === 'object' ? 2000 : 300;
    if (typed[field].length > limit) faults[field] = { reason: 'too-long', limit };
  }
  return faults;
}

type Numbers = Pick<OrganisationProfile, 'siret' | 'siretPending' | 'rna' | 'register' | 'uai'>;

function readNumbers(kind: ApplicantKind, typed: TypedProfile, faults: ProfileFaults): Numbers {
  const { rna, uai } = asks(kind);
  return {
    ...readSiretOr(kind, typed, faults),
    ...(rna ? readRnaOrRegister(typed.rna, faults) : { rna: null, register: null }),
    uai: uai ? readSchool(typed.uai, faults) : null,
  };
}

function readSiretOr(kind: ApplicantKind, typed: TypedProfile, faults: ProfileFaults) {
  const pending = typed.siretPending;
  if (typed.siret === '') {
    if (!pending && asks(kind).siret) faults.siret = { reason: 'siret-missing' };
    return { siret: null, siretPending: pending };
  }
  if (pending) faults.siret = { reason: 'siret-or-pending' };
  const read = readSiret(typed.siret);
  if (!read.ok) faults.siret = { reason: 'siret', fault: read.refusal };
  return { siret: read.ok ? read.value : null, siretPending: false };
}

function readRnaOrRegister(text: string, faults: ProfileFaults) {
  if (text === '') return { rna: null, register: null };
  if (looksLikeRegister(text)) {
    const entry = readRegisterEntry(text);
    if (entry.ok) return { rna: null, register: entry.value };
    faults.rna = { reason: 'register', fault: entry.refusal };
    return { rna: null, register: null };
  }
  const read = readRna(text);
  if (!read.ok) faults.rna = { reason: 'rna', fault: read.refusal };
  return { rna: read.ok ? read.value : null, register: null };
}

function readSchool(text: string, faults: ProfileFaults): string | null {
  if (text === '') return null;
  const read = readUai(text);
  if (!read.ok) faults.uai = { reason: 'uai', fault: read.refusal };
  return read.ok ? read.value : null;
}
