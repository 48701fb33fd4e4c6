-- What an applicant and a service say to each other about one filed dossier.
create table application_messages (
  number bigint primary key generated always as identity,
  authority_id uuid not null,
  application_id uuid not null,
  side text not null,
  body text not null,
  written_by uuid references persons (id),
  written_at timestamptz not null,
  constraint a_message_is_about_an_application_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id),
  constraint a_message_is_of_the_applicant_or_the_service check (side in ('applicant', 'service')),
  constraint a_message_says_something check (btrim(body) <> '')
);
create index messages_of_an_application on application_messages (application_id, number);
create trigger a_message_never_changes
  before update or delete on application_messages
  for each row execute function refuse_change();

-- How far each person has read; the service has read what one of its officers has.
create table message_readings (
  authority_id uuid not null,
  application_id uuid not null,
  person_id uuid not null references persons (id),
  side text not null,
  read_up_to bigint not null,
  constraint a_person_reads_a_side_once primary key (application_id, side, person_id),
  constraint a_reading_is_about_an_application_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id),
  constraint a_reading_is_of_the_applicant_or_the_service check (side in ('applicant', 'service'))
);

-- What the service asks of a filed dossier: some fields are open again until a day, and no other.
create table completion_requests (
  id uuid primary key,
  authority_id uuid not null,
  application_id uuid not null,
  reason text not null,
  fields text[] not null,
  -- The last day, and the instant it ends in Paris.
  due_on date not null,
  due_at timestamptz not null,
  asked_by uuid references persons (id),
  asked_at timestamptz not null,
  -- The version that answered; null while none has.
  answered_version integer,
  answered_by uuid references persons (id),
  answered_at timestamptz,
  -- Given up by the service before an answer.
  ended_by uuid references persons (id),
  ended_at timestamptz,
  reminded_at timestamptz,
  constraint a_completion_belongs_to_one_authority unique (authority_id, id),
  constraint a_completion_is_of_an_application_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id),
  constraint a_completion_is_answered_by_a_version_of_its_application
    foreign key (authority_id, application_id, answered_version)
    references application_versions (authority_id, application_id, version),
  constraint a_completion_gives_its_reason check (btrim(reason) <> ''),
  constraint a_completion_opens_a_field check (cardinality(fields) > 0),
  constraint a_completion_leaves_time check (due_at > asked_at),
  constraint a_completion_is_answered_whole check (num_nulls(answered_version, answered_at) in (0, 2)),
  constraint a_completion_is_answered_or_ended check (answered_at is null or ended_at is null)
);
create index completions_of_an_application on completion_requests (application_id, asked_at);
create unique index one_completion_of_an_application_is_open
  on completion_requests (application_id) where answered_at is null and ended_at is null;

-- The applicant asks that fields be opened again: the service opens them, or says why not.
create table correction_requests (
  id uuid primary key,
  authority_id uuid not null,
  application_id uuid not null,
  reason text not null,
  fields text[] not null,
  asked_by uuid references persons (id),
  asked_at timestamptz not null,
  decided_by uuid references persons (id),
  decided_at timestamptz,
  completion_id uuid,
  refusal_reason text,
  constraint a_correction_is_of_an_application_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id),
  constraint a_correction_opens_a_completion_of_its_authority
    foreign key (authority_id, completion_id) references completion_requests (authority_id, id),
  constraint a_correction_gives_its_reason check (btrim(reason) <> ''),
  constraint a_correction_names_a_field check (cardinality(fields) > 0),
  constraint a_correction_is_opened_or_refused_with_a_reason check (
    (decided_at is null and num_nonnulls(completion_id, refusal_reason) = 0)
    or (decided_at is not null and num_nonnulls(completion_id, refusal_reason) = 1)
  ),
  constraint a_correction_is_refused_with_words check (btrim(refusal_reason) <> '')
);
create index corrections_of_an_application on correction_requests (application_id, asked_at);
create unique index one_correction_of_an_application_waits
  on correction_requests (application_id) where decided_at is null;

-- Those who write a draft were told that it will be erased.
create table draft_warnings (
  authority_id uuid not null,
  application_id uuid primary key,
  warned_at timestamptz not null,
  constraint a_warning_is_about_an_application_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id)
    on delete cascade
);

-- The mails a person does not want; those that the law or a deadline asks for are always sent.
create table muted_notifications (
  person_id uuid not null references persons (id),
  kind text not null,
  muted_at timestamptz not null,
  constraint a_kind_of_mail_is_muted_once primary key (person_id, kind),
  constraint only_a_known_kind_of_mail_is_muted
    check (kind in ('message-to-applicant', 'message-to-service', 'answer-to-service'))
);
