-- The dossiers. A draft is its answers, field by field; a filed version is a copy that never
-- changes; a refiling makes another. Before the first filing there is no version at all.
create sequence application_numbers;

create table applications (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  call_id uuid not null,
  wave_id uuid not null,
  organisation_id uuid not null references organisations (id),
  state text not null,
  -- The revision of the form its working answers are read with.
  form_revision integer not null,
  -- Given at the first filing, kept at every other; never given again.
  number bigint,
  -- The version that stands: the last that was filed.
  version integer,
  filed_at timestamptz,
  -- What every call asks, kept beside the answers for lists and sums; of the working answers while
  -- a draft, of the version that stands afterwards.
  title text not null default '',
  requested_cents bigint,
  territories text[] not null default '{}',
  scale text,
  nature text,
  roadmap_lines uuid[] not null default '{}',
  -- Where it came from: typed here, or entered by the service from paper, a mail or a file.
  channel text not null default 'online',
  -- Answers were changed since the version that stands: it holds until the next is filed.
  amended boolean not null default false,
  created_by uuid references persons (id),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint an_application_belongs_to_one_authority unique (authority_id, id),
  constraint an_application_is_to_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id),
  constraint an_application_is_in_a_wave_of_its_authority
    foreign key (authority_id, wave_id) references waves (authority_id, id),
  constraint an_application_is_written_on_a_revision_of_its_call
    foreign key (authority_id, call_id, form_revision)
    references form_revisions (authority_id, call_id, number),
  constraint two_applications_never_share_a_number unique (number),
  constraint an_application_is_in_a_known_state check (
    state in ('draft', 'submitted', 'withdrawn', 'admissible', 'inadmissible', 'under-review',
      'selected', 'waitlisted', 'redirected', 'to-rework', 'rejected')
  ),
  constraint a_filed_application_has_its_number_version_and_instant check (
    (state = 'draft') = (number is null)
    and num_nulls(number, version, filed_at) in (0, 3)
  ),
  constraint a_request_is_never_negative check (requested_cents >= 0),
  constraint an_application_has_a_known_scale check (scale in ('regional', 'departmental')),
  constraint an_application_came_through_a_known_channel
    check (channel in ('online', 'paper', 'mail', 'import')),
  constraint only_a_filed_application_is_amended check (not amended or state <> 'draft')
);
create index applications_of_a_call on applications (authority_id, call_id, state, number);
create index applications_of_an_organisation on applications (organisation_id, changed_at desc, id);

-- The working answers. What was typed is kept even when it is not understood: nothing is lost.
create table application_answers (
  authority_id uuid not null,
  application_id uuid not null,
  field text collate "C" not null,
  -- As the browser sent it: texts by name of input.
  typed jsonb not null,
  -- As understood; null when it is not.
  answer jsonb,
  version integer not null,
  changed_by uuid references persons (id),
  changed_at timestamptz not null,
  constraint a_field_is_answered_once primary key (application_id, field),
  constraint an_answer_is_of_an_application_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id)
    on delete cascade
);

create table application_versions (
  authority_id uuid not null,
  application_id uuid not null,
  version integer not null,
  call_id uuid not null,
  form_revision integer not null,
  -- 'filing', 'refiling' before closing, 'completion' when the service asked, 'entry' from paper.
  cause text not null,
  answers jsonb not null,
  -- The organisation as it was that instant.
  organisation jsonb not null,
  title text not null,
  requested_cents bigint not null,
  territories text[] not null,
  scale text not null,
  nature text,
  roadmap_lines uuid[] not null,
  -- SHA-256 of the canonical JSON of what was filed: see `canonicalVersion`.
  content_sha256 text not null,
  filed_by uuid references persons (id),
  -- The clock of calls; for paper, the day it was received is apart from the instant it was entered.
  filed_at timestamptz not null,
  received_on date,
  constraint a_version_is_numbered_once primary key (application_id, version),
  constraint a_version_belongs_to_one_authority unique (authority_id, application_id, version),
  constraint a_version_is_of_an_application_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id),
  constraint a_version_is_pinned_to_a_revision_of_its_call
    foreign key (authority_id, call_id, form_revision)
    references form_revisions (authority_id, call_id, number),
  constraint versions_are_numbered_from_one check (version >= 1),
  constraint a_version_has_a_known_cause
    check (cause in ('filing', 'refiling', 'completion', 'entry')),
  constraint a_version_has_a_title check (btrim(title) <> ''),
  constraint a_version_asks_for_something check (requested_cents > 0),
  constraint a_version_is_known_by_its_sha_256 check (content_sha256 ~ '^[0-9a-f]{64}$')
);
create trigger a_filed_version_never_changes
  before update or delete on application_versions
  for each row execute function refuse_change();
create trigger filed_versions_are_never_emptied
  before truncate on application_versions
  for each statement execute function refuse_change();

-- No filed dossier is ever lost.
create function refuse_to_delete_a_filed_application() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' then
    raise exception 'A filed application is never deleted' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger a_filed_application_is_never_deleted
  before delete on applications
  for each row execute function refuse_to_delete_a_filed_application();

create function refuse_to_unfile() returns trigger language plpgsql as $$
begin
  if old.number is distinct from new.number and old.number is not null then
    raise exception 'A number once given is kept' using errcode = 'restrict_violation';
  end if;
  if old.state <> 'draft' and new.state = 'draft' then
    raise exception 'A filed application is never a draft again' using errcode = 'restrict_violation';
  end if;
  if new.version is not null and not exists (
    select from application_versions where application_id = new.id and version = new.version
  ) then
    raise exception 'The version that stands is one that was filed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger a_filed_application_stays_filed
  before update on applications
  for each row execute function refuse_to_unfile();

-- Each press of "Déposer" with its outcome, to settle disputes: kept also when it was refused.
create table filing_attempts (
  id bigint primary key generated always as identity,
  authority_id uuid not null,
  application_id uuid not null,
  person_id uuid references persons (id),
  pressed_at timestamptz not null,
  recorded_at timestamptz not null,
  -- 'filed', 'already-filed', or the reason of the refusal.
  outcome text not null,
  facts jsonb not null,
  constraint a_filing_attempt_is_of_an_application_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id)
    on delete cascade
);
create index filing_attempts_of_an_application on filing_attempts (application_id, id);

-- Who may not see a dossier at all (docs/adr/0003). Reviews and the committee feed it.
create table conflicts (
  id uuid primary key,
  authority_id uuid not null,
  application_id uuid not null,
  person_id uuid not null references persons (id),
  cause text not null,
  -- 'declared' by the person, 'detected' by the machine, 'pinned' by an officer.
  source text not null,
  since timestamptz not null,
  ended_at timestamptz,
  constraint a_conflict_is_about_an_application_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id)
    on delete cascade,
  constraint a_conflict_has_a_known_source check (source in ('declared', 'detected', 'pinned')),
  constraint a_conflict_says_its_cause check (btrim(cause) <> '')
);
create unique index a_person_is_in_conflict_once_by_source
  on conflicts (person_id, application_id, source) where ended_at is null;

-- Who was allowed to read a draft, by those who write it: an adviser of a service, a group's lead.
create table application_advisers (
  authority_id uuid not null,
  application_id uuid not null,
  person_id uuid not null references persons (id),
  granted_by uuid references persons (id),
  granted_at timestamptz not null,
  ended_at timestamptz,
  constraint an_adviser_is_allowed_once primary key (application_id, person_id),
  constraint an_adviser_reads_an_application_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id)
    on delete cascade
);
create index applications_advised_by_a_person on application_advisers (person_id);
