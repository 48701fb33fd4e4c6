-- Dossiers that were filed elsewhere. A file is read into lines, looked at against a mapping, and
-- taken in whole or not at all. Its lines are forgotten once it is taken in: what they said is in
-- the dossiers.
create table dossier_imports (
  id uuid primary key,
  authority_id uuid not null,
  call_id uuid not null,
  family text not null,
  -- What its numbers are numbers of: two sources may give the same number.
  source text not null,
  file_name text not null,
  sha256 text not null,
  -- Key and label, in the order of the file.
  columns jsonb not null,
  mapping jsonb not null,
  state text not null,
  job_id uuid,
  opened_at timestamptz not null,
  opened_by uuid references persons (id),
  committed_at timestamptz,
  committed_by uuid references persons (id),
  created integer,
  changed integer,
  unchanged integer,
  constraint an_import_belongs_to_one_authority unique (authority_id, id),
  constraint an_import_is_to_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id),
  constraint an_import_is_of_a_known_family check (family in ('demarche', 'table')),
  constraint an_import_is_in_a_known_state check (state in ('open', 'committing', 'committed')),
  constraint an_import_taken_in_says_when_and_what
    check ((state = 'committed') = (committed_at is not null)
      and num_nulls(committed_at, created, changed, unchanged) in (0, 4))
);
create index dossier_imports_of_a_call on dossier_imports (authority_id, call_id, opened_at desc);

create table dossier_import_lines (
  authority_id uuid not null,
  import_id uuid not null,
  position integer not null,
  content jsonb not null,
  -- Of the last look; null before the first.
  number text,
  outcome text,
  report jsonb,
  constraint a_line_has_one_rank primary key (import_id, position),
  constraint a_line_is_of_an_import_of_its_authority
    foreign key (authority_id, import_id) references dossier_imports (authority_id, id)
    on delete cascade,
  constraint lines_are_ranked_from_one check (position >= 1),
  constraint a_line_has_a_known_outcome
    check (outcome in ('create', 'change', 'unchanged', 'repeated', 'refused')),
  constraint a_line_looked_at_has_its_report check ((outcome is null) = (report is null))
);

-- Remembered per call: the next file of the same family starts from it.
create table dossier_import_mappings (
  authority_id uuid not null,
  call_id uuid not null,
  family text not null,
  mapping jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid references persons (id),
  constraint a_call_remembers_one_mapping_of_a_family primary key (call_id, family),
  constraint a_mapping_is_for_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id)
);

-- Where a dossier came from, and how it stood there: never a decision of ours.
create table imported_dossiers (
  authority_id uuid not null,
  application_id uuid not null,
  call_id uuid not null,
  source text not null,
  number text not null,
  -- Of what was taken: the same content again changes nothing.
  content_sha256 text not null,
  state_elsewhere text,
  decided_elsewhere_at timestamptz,
  -- What the service wrote of its decision, and the messages exchanged there.
  provenance jsonb not null,
  taken_in_at timestamptz not null,
  constraint an_imported_dossier_comes_from_one_place primary key (application_id),
  constraint an_imported_dossier_is_a_dossier_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id)
    on delete cascade,
  constraint an_imported_dossier_is_to_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id),
  constraint a_dossier_of_a_source_comes_to_a_call_once unique (call_id, source, number),
  constraint an_imported_content_is_known_by_its_sha_256 check (content_sha256 ~ '^[0-9a-f]{64}$')
);
