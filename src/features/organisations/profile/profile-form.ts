import { formatRegisterEntry } from '#kernel/rna.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import { territoriesNamed } from '#kernel/territory-search.ts';
import type { OrganisationProfile } from '../organisation.ts';
import { type ProfileField, profileFields, type TypedProfile } from './read-profile.ts';

export function typedProfile(form: FormData): TypedProfile {
  const values = profileFields.map((name) => [name, textOf(form, name)] as const);
  const typed = Object.fromEntries(values) as Record<ProfileField, string>;
  return { ...typed, siretPending: form.get('siretPending') === 'yes' };
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
};

/** What is known, as it would have been typed. */
export const asTyped = (profile: OrganisationProfile): TypedProfile => ({
  name: profile.name,
  shortName: profile.shortName,
  siret: profile.siret ?? '',
  siretPending: profile.siretPending,
  rna: profile.register ? formatRegisterEntry(profile.register) : (profile.rna ?? ''),
  uai: profile.uai ?? '',
  object: profile.object,
  address: profile.address,
  postalCode: profile.postalCode,
  city: profile.city,
  mail: profile.mail,
  phone: profile.phone,
  website: profile.website,
  representativeName: profile.representative.name,
  representativeTitle: profile.representative.title,
});

/** The commune that this name can only be; a postal code tells namesakes of two departments apart. */
export async function communeCodeOf({
  city,
  postalCode,
}: Pick<OrganisationProfile, 'city' | 'postalCode'>): Promise<string | null> {
  if (city === '') return null;
  const found = territoriesNamed(await openTerritories(), city, ['commune']);
  const near = found.filter(({ territory }) =>
    territory.departments.some((code) => isIn(code, postalCode)),
  );
  const [only, ...others] = found.length === 1 ? found : near;
  return only && others.length === 0 ? only.territory.code : null;
}

/** Corsica writes 20 where its departments are 2A and 2B. */
const isIn = (department: string, postalCode: string): boolean =>
  postalCode.startsWith(department) || (/^2[AB]$/.test(department) && postalCode.startsWith('20'));
