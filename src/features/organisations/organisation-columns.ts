import {
  type FromRegister,
  type Organisation,
  type OrganisationProfile,
  registerFields,
} from './organisation.ts';
import type { OrganisationRow } from './organisation-rows.ts';

type Kept =
  | 'id'
  | 'authority_id'
  | 'version'
  | 'created_at'
  | 'changed_at'
  | 'changed_by'
  | 'register_fields'
  | 'register_read_at';
type ProfileColumns = Omit<OrganisationRow, Kept>;

export const registerColumns = (from: FromRegister | null) => ({
  register_fields: [...(from?.fields ?? [])],
  register_read_at: from && from.fields.length > 0 ? from.readAt : null,
});

export const profileColumns = (profile: OrganisationProfile): ProfileColumns => ({
  kind: profile.kind,
  name: profile.name,
  short_name: profile.shortName,
  siret: profile.siret,
  siret_pending: profile.siretPending,
  rna: profile.rna,
  register_court: profile.register?.court ?? null,
  register_volume: profile.register?.volume ?? null,
  register_folio: profile.register?.folio ?? null,
  uai: profile.uai,
  object: profile.object,
  address: profile.address,
  postal_code: profile.postalCode,
  city: profile.city,
  commune_code: profile.communeCode,
  mail: profile.mail,
  phone: profile.phone,
  website: profile.website,
  representative_name: profile.representative.name,
  representative_title: profile.representative.title,
});

export const toOrganisation = (row: OrganisationRow): Organisation => ({
  id: row.id,
  authorityId: row.authority_id,
  version: row.version,
  fromRegister: fromRegisterOf(row),
  kind: row.kind,
  name: row.name,
  shortName: row.short_name,
  siret: row.siret,
  siretPending: row.siret_pending,
  rna: row.rna,
  register: registerOf(row),
  uai: row.uai,
  object: row.object,
  address: row.address,
  postalCode: row.postal_code,
  city: row.city,
  communeCode: row.commune_code,
  mail: row.mail,
  phone: row.phone,
  website: row.website,
  representative: { name: row.representative_name, title: row.representative_title },
});

/** A constraint holds the three together. */
function registerOf(row: OrganisationRow): Organisation['register'] {
  const { register_court: court, register_volume: volume, register_folio: folio } = row;
  return court !== null && volume !== null && folio !== null ? { court, volume, folio } : null;
}

function fromRegisterOf(row: OrganisationRow): FromRegister | null {
  const { register_fields: known, register_read_at: readAt } = row;
  return readAt && { fields: registerFields.filter((field) => known.includes(field)), readAt };
}
