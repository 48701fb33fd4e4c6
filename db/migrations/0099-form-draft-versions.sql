-- What a draft was before each saving, so that an officer can come back to it: the last fifty.
create table form_draft_versions (
  authority_id uuid not null,
  call_id uuid not null,
  number integer not null,
  version integer not null,
  form jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid references persons (id),
  constraint a_version_of_a_draft_is_kept_once primary key (call_id, number, version),
  constraint a_kept_version_is_of_a_revision_of_its_authority
    foreign key (authority_id, call_id, number)
    references form_revisions (authority_id, call_id, number) on delete cascade
);
create index versions_of_a_draft_by_who_saved_them on form_draft_versions (saved_by);
