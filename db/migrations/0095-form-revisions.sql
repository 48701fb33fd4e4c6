-- What a call asks: one draft at most is written; a revision once published is what dossiers answer.
create table form_revisions (
  authority_id uuid not null,
  call_id uuid not null,
  number integer not null,
  state text not null,
  form jsonb not null,
  -- Counts the savings of a draft: who saves over another's work is told, and loses nothing.
  version integer not null,
  reason text not null,
  saved_at timestamptz not null,
  saved_by uuid references persons (id),
  published_at timestamptz,
  constraint a_revision_is_numbered_once_in_its_call primary key (call_id, number),
  constraint a_revision_belongs_to_one_authority unique (authority_id, call_id, number),
  constraint a_form_belongs_to_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id),
  constraint revisions_are_numbered_from_one check (number >= 1),
  constraint a_revision_is_a_draft_or_published check (state in ('draft', 'published')),
  constraint a_published_revision_has_its_instant
    check ((state = 'published') = (published_at is not null)),
  constraint a_later_revision_says_why
    check (number = 1 or state = 'draft' or btrim(reason) <> '')
);
create unique index a_form_has_one_draft_at_most on form_revisions (call_id) where state = 'draft';
create trigger a_published_form_never_changes
  before update or delete on form_revisions
  for each row when (old.state = 'published') execute function refuse_change();
create trigger forms_are_never_emptied
  before truncate on form_revisions
  for each statement execute function refuse_change();
