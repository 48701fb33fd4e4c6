-- A published sheet being taken in: read once, settled by an officer, then published as a past call.
create table intake_sheets (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  content bytea not null,
  -- The reading as it was made that day: positions in it stay what decisions speak of.
  reading jsonb not null,
  opened_at timestamptz not null,
  opened_by uuid references persons (id),
  call_id uuid,
  published_at timestamptz,
  constraint a_sheet_belongs_to_one_authority unique (authority_id, id),
  constraint a_sheet_is_known_by_its_sha256 check (sha256 = encode(sha256(content), 'hex')),
  constraint a_sheet_is_published_as_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id),
  constraint a_published_sheet_has_its_call check ((call_id is null) = (published_at is null))
);
create index sheets_of_an_authority on intake_sheets (authority_id, opened_at desc, id);

-- What an officer decided about a reading, in order; a later decision on the same place replaces
-- the one before, and all are kept.
create table intake_decisions (
  id bigint primary key generated always as identity,
  authority_id uuid not null,
  sheet_id uuid not null,
  kind text not null,
  -- The question settled, by its rank in the reading; null for a correction nobody asked for.
  question smallint,
  position integer,
  field text,
  before jsonb,
  after jsonb,
  reason text,
  decided_by uuid references persons (id),
  decided_at timestamptz not null,
  constraint a_decision_belongs_to_a_sheet_of_its_authority
    foreign key (authority_id, sheet_id) references intake_sheets (authority_id, id),
  constraint a_decision_is_of_a_known_kind check (kind in ('as-published', 'correction', 'reopened')),
  constraint a_correction_says_what_it_changes_and_why check (
    kind <> 'correction'
    or (position is not null and field is not null and before is not null and after is not null
        and btrim(reason) <> '')
  ),
  constraint what_is_left_as_published_settles_a_question
    check (kind = 'correction' or question is not null)
);
create index decisions_of_a_sheet on intake_decisions (authority_id, sheet_id, id);
create trigger a_decision_on_a_sheet_never_changes
  before update or delete on intake_decisions
  for each row execute function refuse_change();
create trigger decisions_on_sheets_are_never_emptied
  before truncate on intake_decisions
  for each statement execute function refuse_change();
