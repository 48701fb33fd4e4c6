-- Who files: an association, a commune, a school. It belongs to its members and to no authority;
-- `authority_id` is the one through which it came, under which its events and files are kept. Who
-- sees it is decided by its members and by what it files, never by that column (docs/adr/0121).
create table organisations (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  kind text not null,
  name text not null,
  short_name text not null default '',
  siret text,
  -- Asked for and not yet given: blocks the award, not the filing, where the call allows it.
  siret_pending boolean not null default false,
  rna text,
  -- Alsace-Moselle keeps its associations in the registers of its courts, not in the RNA.
  register_court text,
  register_volume text,
  register_folio text,
  uai text,
  object text not null default '',
  address text not null default '',
  postal_code text not null default '',
  city text not null default '',
  -- INSEE code; null when it is not known.
  commune_code text,
  mail text not null default '',
  phone text not null default '',
  website text not null default '',
  representative_name text not null default '',
  representative_title text not null default '',
  -- Grows at each change: who edits what another member has changed meanwhile is told.
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint an_organisation_came_through_one_authority unique (authority_id, id),
  constraint an_organisation_is_of_a_known_kind check (
    kind in ('association', 'foundation', 'commune', 'epci', 'department', 'region', 'ccas',
      'public-school', 'other-public-body', 'company')
  ),
  constraint an_organisation_has_a_name check (btrim(name) <> ''),
  constraint a_siret_has_fourteen_digits check (siret ~ '^[0-9]{14}$'),
  constraint a_siret_is_known_or_pending check (siret is null or not siret_pending),
  constraint an_rna_is_a_w_and_nine_signs check (rna ~ '^W[0-9A-Z]{9}$'),
  constraint a_register_entry_is_whole check (
    num_nulls(register_court, register_volume, register_folio) in (0, 3)
  )
);
create index organisations_by_siren on organisations (left(siret, 9));

-- What a person does in an organisation. Managers invite and hand over; writers fill dossiers in.
create table organisation_members (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null references persons (id),
  role text not null,
  -- "présidente", "secrétaire": as said in the organisation.
  title text not null default '',
  granted_at timestamptz not null,
  constraint a_person_has_one_role_in_an_organisation primary key (organisation_id, person_id),
  constraint a_member_manages_writes_or_reads check (role in ('manager', 'writer', 'reader'))
);
create index organisations_of_a_person on organisation_members (person_id);
