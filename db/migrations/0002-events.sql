-- What happened, to whom, by whom: one chain of hashes per subject, no lock between subjects.
create table events (
  authority_id uuid not null references authorities (id),
  subject_kind text collate "C" not null,
  subject_id text collate "C" not null,
  sequence integer not null,
  -- The order of arrival, for readers; chains do not depend on it.
  position bigint generated always as identity,
  name text not null,
  actor_id uuid,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  facts jsonb not null,
  commitments jsonb not null,
  previous_hash text,
  hash text not null,
  constraint an_event_has_its_place_in_its_chain
    primary key (authority_id, subject_kind, subject_id, sequence),
  constraint two_events_never_share_a_position unique (position),
  constraint an_event_follows_another_unless_it_is_the_first
    check (sequence >= 1 and (sequence = 1) = (previous_hash is null)),
  constraint an_event_name_is_a_past_fact_in_plain_words
    check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint an_event_hash_is_a_sha_256 check (hash ~ '^[0-9a-f]{64}$')
);

create trigger an_event_never_changes
  before update or delete on events for each row execute function refuse_change();
create trigger events_are_never_emptied
  before truncate on events for each statement execute function refuse_change();

-- Personal values live here, and only here, so that they can be erased; the event keeps
-- SHA-256(salt, value), which says nothing once the salt is gone.
create table event_personal_values (
  authority_id uuid not null,
  subject_kind text collate "C" not null,
  subject_id text collate "C" not null,
  sequence integer not null,
  name text not null,
  value text not null,
  salt bytea not null,
  primary key (authority_id, subject_kind, subject_id, sequence, name),
  constraint a_personal_value_belongs_to_an_event
    foreign key (authority_id, subject_kind, subject_id, sequence)
    references events (authority_id, subject_kind, subject_id, sequence),
  constraint a_salt_cannot_be_guessed check (length(salt) >= 16)
);

create trigger a_personal_value_is_erased_never_changed
  before update on event_personal_values for each row execute function refuse_change();
