-- A call that is run here: its settings, and its waves with their calendar. Open and closed follow
-- the clock and are never stored; a state is what somebody's act has set (docs/adr/0090).
alter table calls
  add column summary text not null default '',
  add column regulation text not null default '',
  add column applicant_kinds text[] not null default '{}',
  add column departments text[] not null default '{}',
  add column scales text[] not null default '{}',
  add column natures text[] not null default '{}',
  add column floor_cents bigint,
  add column ceiling_cents bigint,
  add column cofunding_permille smallint,
  add column sealed boolean not null default false,
  add column pending_siret_allowed boolean not null default false,
  add column contact_name text not null default '',
  add column contact_mail text not null default '',
  add column contact_phone text not null default '',
  add column contact_hours text not null default '',
  -- Until when the public may ask; null: as long as a wave is open.
  add column questions_until timestamptz,
  -- From when the public may see it. An embargo is decided by the query, never by a job.
  add column public_from timestamptz,
  add column withdrawn_at timestamptz,
  add column withdrawal_reason text,
  add column copied_from uuid,
  -- Grows at each change: who edits what another has changed meanwhile is told.
  add column version integer not null default 1,
  drop constraint a_call_is_in_a_known_state,
  add constraint a_call_is_in_a_known_state
    check (state in ('draft', 'published', 'under-review', 'decided', 'announced', 'archived')),
  add constraint a_call_names_known_applicant_kinds check (
    applicant_kinds <@ array['association', 'foundation', 'commune', 'epci', 'department', 'region',
      'ccas', 'public-school', 'other-public-body', 'company']
  ),
  add constraint a_call_has_known_scales check (scales <@ array['regional', 'departmental']),
  add constraint a_request_floor_is_not_negative check (floor_cents >= 0),
  add constraint a_request_ceiling_is_more_than_nothing check (ceiling_cents > 0),
  add constraint a_request_floor_is_at_most_its_ceiling check (floor_cents <= ceiling_cents),
  add constraint a_cofunding_share_is_a_share check (cofunding_permille between 0 and 1000),
  add constraint a_published_call_has_its_contact check (
    origin = 'past' or state = 'draft' or (btrim(contact_name) <> '' and btrim(contact_mail) <> '')
  ),
  add constraint a_published_call_says_who_may_apply check (
    origin = 'past' or state = 'draft' or applicant_kinds <> '{}'
  ),
  add constraint a_published_call_has_its_public_instant check (
    origin = 'past' or (state = 'draft') = (public_from is null)
  ),
  add constraint a_withdrawal_gives_its_reason check (
    (withdrawn_at is null) = (withdrawal_reason is null) and btrim(withdrawal_reason) <> ''
  ),
  add constraint only_a_draft_is_withdrawn check (withdrawn_at is null or state = 'draft'),
  add constraint a_call_is_copied_from_a_call_of_its_authority
    foreign key (authority_id, copied_from) references calls (authority_id, id)
    on delete set null (copied_from);
create index calls_of_an_authority on calls (authority_id, created_at desc, id);

create table waves (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  call_id uuid not null,
  number smallint not null,
  name text not null default '',
  opens_at timestamptz,
  closes_at timestamptz,
  -- Tolerated after the closing instant, for an upload that was under way.
  grace_minutes smallint not null default 0,
  instruction_from date,
  instruction_until date,
  committee_on date,
  announced_on date,
  constraint a_wave_belongs_to_one_authority unique (authority_id, id),
  constraint a_wave_belongs_to_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id) on delete cascade,
  constraint waves_of_a_call_are_numbered_once unique (call_id, number),
  constraint waves_are_numbered_from_one check (number >= 1),
  constraint a_wave_closes_after_it_opens check (closes_at > opens_at),
  constraint a_grace_lasts_at_most_a_day check (grace_minutes between 0 and 1440),
  constraint an_instruction_ends_after_it_begins check (instruction_until >= instruction_from),
  constraint an_announcement_follows_its_committee check (announced_on >= committee_on)
);
create index waves_by_closing on waves (closes_at, id);

-- Each extension for all, kept: the first closing of a wave is that of its first row.
create table wave_extensions (
  id bigint primary key generated always as identity,
  authority_id uuid not null,
  wave_id uuid not null,
  closed_at_before timestamptz not null,
  closes_at timestamptz not null,
  reason text not null,
  decided_by uuid references persons (id),
  decided_at timestamptz not null,
  constraint an_extension_is_of_a_wave_of_its_authority
    foreign key (authority_id, wave_id) references waves (authority_id, id) on delete cascade,
  constraint an_extension_gives_more_time check (closes_at > closed_at_before),
  constraint an_extension_gives_its_reason check (btrim(reason) <> ''),
  constraint an_extension_is_decided_once unique (wave_id, closed_at_before)
);

-- What a published call says stays said: it changes by its acts only (withdrawal, extension, the
-- states that follow). Its contact may be mended: a service moves, a telephone number changes.
create function refuse_to_change_a_published_call() returns trigger language plpgsql as $$
declare
  kept text[] := array['state', 'version', 'contact_name', 'contact_mail', 'contact_phone',
    'contact_hours', 'public_from', 'withdrawn_at', 'withdrawal_reason'];
begin
  if old.origin = 'past' or (old.state = 'draft' and new.state = 'draft') then
    return new;
  end if;
  if old.state = 'draft' and new.state <> 'published' then
    raise exception 'A draft is published before anything else' using errcode = 'check_violation';
  end if;
  if old.state = 'draft' then
    if not exists (select from waves where call_id = new.id) or exists (
      select from waves where call_id = new.id and (opens_at is null or closes_at is null)
    ) then
      raise exception 'A published call has waves that open and close' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if new.state = 'draft' and old.state <> 'published' then
    raise exception 'A call under review never becomes a draft again' using errcode = 'check_violation';
  end if;
  if (to_jsonb(new) - kept) <> (to_jsonb(old) - kept)
    or (new.state <> 'draft' and new.public_from is distinct from old.public_from)
  then
    raise exception 'A published call changes by its acts only' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_published_call_changes_by_its_acts_only
  before update on calls
  for each row execute function refuse_to_change_a_published_call();

create function refuse_to_change_a_published_wave() returns trigger language plpgsql as $$
declare
  call_state text;
begin
  -- Shared with publication, which holds the row of the call: a wave never changes beside it.
  select state into call_state from calls where id = old.call_id for share;
  -- No call left: it is being deleted as a draft, its waves with it.
  if call_state is null or call_state = 'draft' then
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' then
    raise exception 'A wave of a published call is never deleted' using errcode = 'check_violation';
  end if;
  if (to_jsonb(new) - 'closes_at') <> (to_jsonb(old) - 'closes_at') then
    raise exception 'A wave of a published call is extended and nothing else' using errcode = 'check_violation';
  end if;
  if new.closes_at <> old.closes_at and not exists (
    select from wave_extensions
    where wave_id = old.id and closed_at_before = old.closes_at and closes_at = new.closes_at
  ) then
    raise exception 'A closing is moved by an extension that gives its reason' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_published_wave_is_extended_and_nothing_else
  before update or delete on waves
  for each row execute function refuse_to_change_a_published_wave();

create function refuse_to_delete_a_published_call() returns trigger language plpgsql as $$
begin
  if old.origin = 'native' and old.state <> 'draft' then
    raise exception 'A published call is never deleted' using errcode = 'check_violation';
  end if;
  return old;
end $$;
create trigger a_published_call_is_never_deleted
  before delete on calls
  for each row execute function refuse_to_delete_a_published_call();

create function refuse_a_call_that_begins_published() returns trigger language plpgsql as $$
begin
  if new.origin = 'native' and new.state <> 'draft' then
    raise exception 'A call begins as a draft' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_call_begins_as_a_draft
  before insert on calls
  for each row execute function refuse_a_call_that_begins_published();

create function refuse_an_unfinished_wave() returns trigger language plpgsql as $$
begin
  if (new.opens_at is null or new.closes_at is null) and exists (
    select from calls where id = new.call_id and state <> 'draft'
  ) then
    raise exception 'A wave added to a published call opens and closes' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_wave_added_to_a_published_call_opens_and_closes
  before insert on waves
  for each row execute function refuse_an_unfinished_wave();
create trigger an_extension_never_changes
  before update on wave_extensions
  for each row execute function refuse_change();
