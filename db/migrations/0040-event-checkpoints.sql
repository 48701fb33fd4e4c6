-- Once a day, the heads of all chains in one hash signed by the instance: a chain cut short or
-- taken away whole is seen. Instance-wide: it names no authority and holds no event.
create table event_checkpoints (
  number integer primary key,
  -- Every event up to this position is under the root, and none after it.
  last_position bigint not null,
  -- Canonical JSON (RFC 8785): these bytes are what was hashed and signed.
  content text not null,
  sha256 text not null,
  public_key text not null,
  signature text not null,
  taken_at timestamptz not null,
  constraint checkpoints_are_counted_from_one check (number >= 1),
  constraint a_checkpoint_covers_at_least_one_event check (last_position >= 1),
  constraint two_checkpoints_never_cover_the_same_events unique (last_position),
  constraint a_checkpoint_is_known_by_its_sha256
    check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

create trigger a_checkpoint_never_changes
  before update or delete on event_checkpoints for each row execute function refuse_change();
create trigger checkpoints_are_never_emptied
  before truncate on event_checkpoints for each statement execute function refuse_change();

-- The auditor's search: the latest first within an authority, by name, by actor.
create index events_by_arrival on events (authority_id, position desc);
create index events_by_name on events (authority_id, name, position desc);
create index events_by_actor on events (authority_id, actor_id, position desc);
