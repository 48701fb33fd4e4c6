-- The document a past call was taken in from, byte for byte: a stranger can read it again.
create table source_documents (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  call_id uuid not null,
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  content bytea not null,
  taken_in_at timestamptz not null,
  constraint a_source_document_is_taken_in_once_per_call unique (call_id, sha256),
  constraint a_source_document_belongs_to_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id),
  constraint a_source_document_is_known_by_its_sha256
    check (sha256 = encode(sha256(content), 'hex'))
);

-- The snapshot is text, not jsonb: its bytes are what was hashed and signed (RFC 8785).
create table publications (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  call_id uuid not null,
  version integer not null,
  previous_version integer generated always as (nullif(version - 1, 0)) stored,
  snapshot text not null,
  sha256 text not null,
  public_key text not null,
  signature text not null,
  reason text,
  issued_at timestamptz not null,
  -- What a list of calls shows, copied from the snapshot: null where it was not published.
  announced_on date,
  kept_count bigint,
  awarded_cents bigint,
  constraint a_publication_belongs_to_one_authority unique (authority_id, id),
  constraint a_call_has_one_publication_per_version unique (call_id, version),
  constraint a_version_follows_the_one_before
    foreign key (call_id, previous_version) references publications (call_id, version),
  constraint a_publication_belongs_to_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id),
  constraint versions_are_counted_from_one check (version >= 1),
  constraint a_rectification_gives_its_reason check (version = 1 or reason is not null),
  constraint a_snapshot_is_known_by_its_sha256
    check (sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'))
);

create trigger an_issued_publication_never_changes
  before update or delete on publications
  for each row execute function refuse_change();
create trigger issued_publications_are_never_emptied
  before truncate on publications
  for each statement execute function refuse_change();
create trigger a_source_document_never_changes
  before update or delete on source_documents
  for each row execute function refuse_change();
create trigger source_documents_are_never_emptied
  before truncate on source_documents
  for each statement execute function refuse_change();

-- The awards of the current version of each publication, row by row, for pages and search.
-- Derived from the snapshot and rebuilt from it: never the source of a figure.
create table published_awards (
  id bigint primary key generated always as identity,
  authority_id uuid not null references authorities (id),
  call_id uuid not null,
  publication_id uuid not null,
  position integer not null,
  beneficiaries text[] not null,
  beneficiary_slugs text[] not null,
  title text,
  amount_cents bigint not null,
  scale text,
  departments text[] not null,
  theme text,
  year smallint not null,
  constraint an_award_is_published_once_per_position unique (publication_id, position),
  constraint an_award_belongs_to_a_publication_of_its_authority
    foreign key (authority_id, publication_id) references publications (authority_id, id),
  constraint an_award_belongs_to_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id),
  constraint an_award_is_regional_or_departmental
    check (scale is null or scale in ('regional', 'departmental')),
  constraint an_award_is_not_negative check (amount_cents >= 0)
);
create index awards_of_a_call on published_awards (call_id, position);
create index awards_of_a_beneficiary on published_awards using gin (beneficiary_slugs);
create index awards_of_a_department on published_awards using gin (departments);
