-- What people hand in. The bytes rest apart, under their SHA-256 (a folder or S3); the row says
-- whose they are, what they really are, and whether an antivirus has looked.
create table files (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  holder_kind text not null,
  holder_id uuid not null,
  name text not null,
  sha256 text not null,
  size_bytes bigint not null,
  media_type text not null,
  antivirus text not null,
  threat text,
  scanned_at timestamptz,
  received_by uuid,
  received_at timestamptz not null,
  damaged_at timestamptz,
  removed_at timestamptz,
  removal_reason text,
  constraint a_file_belongs_to_one_authority unique (authority_id, id),
  constraint a_file_holder_is_named_in_plain_words
    check (holder_kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint a_file_has_a_name check (name <> '' and length(name) <= 255),
  constraint a_file_is_known_by_its_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint a_file_is_never_empty check (size_bytes > 0),
  constraint an_antivirus_state_is_waiting_clean_or_refused
    check (antivirus in ('waiting', 'clean', 'refused')),
  constraint a_verdict_has_its_instant check ((antivirus = 'waiting') = (scanned_at is null)),
  constraint a_refused_file_names_its_threat check ((antivirus = 'refused') = (threat is not null)),
  constraint a_removal_gives_its_reason
    check ((removed_at is null) = (removal_reason is null) and btrim(removal_reason) <> '')
);
create index files_of_a_holder on files (authority_id, holder_kind, holder_id, received_at, id);
create index files_by_content on files (sha256);
create index files_awaiting_the_antivirus on files (received_at, id)
  where antivirus = 'waiting' and removed_at is null;

-- A file on its way in parts, so that a cut costs one part and not the whole.
create table uploads (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  person_id uuid not null,
  name text not null,
  size_bytes bigint not null,
  received_bytes bigint not null,
  started_at timestamptz not null,
  moved_at timestamptz not null,
  claimed_at timestamptz,
  constraint an_upload_belongs_to_one_authority unique (authority_id, id),
  constraint an_upload_has_a_name check (name <> '' and length(name) <= 255),
  constraint an_upload_is_never_empty check (size_bytes > 0),
  constraint an_upload_never_receives_more_than_it_announced
    check (received_bytes between 0 and size_bytes)
);
create index uploads_of_a_person on uploads (person_id, started_at);
create index uploads_that_stopped on uploads (moved_at);

create table upload_parts (
  authority_id uuid not null,
  upload_id uuid not null,
  first_byte bigint not null,
  size_bytes bigint not null,
  object_key text not null,
  constraint two_parts_of_an_upload_never_start_together primary key (upload_id, first_byte),
  constraint a_part_belongs_to_an_upload_of_its_authority
    foreign key (authority_id, upload_id) references uploads (authority_id, id) on delete cascade,
  constraint a_part_is_never_empty check (size_bytes > 0)
);
