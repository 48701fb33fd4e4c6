-- The lines of the programme's roadmaps that a call serves.
create table call_roadmap_lines (
  authority_id uuid not null,
  call_id uuid not null,
  roadmap_line_id uuid not null,
  constraint a_call_serves_a_roadmap_line_once primary key (call_id, roadmap_line_id),
  constraint a_served_line_is_of_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id) on delete cascade,
  constraint a_call_serves_roadmap_lines_of_its_authority
    foreign key (authority_id, roadmap_line_id) references roadmap_lines (authority_id, id)
);
create index calls_that_serve_a_roadmap_line on call_roadmap_lines (roadmap_line_id);

create function refuse_to_change_the_lines_of_a_published_call() returns trigger language plpgsql as $$
declare
  call_state text;
begin
  -- No call left: it is being deleted as a draft.
  select state into call_state from calls
    where id = coalesce(new.call_id, old.call_id) for share;
  if call_state <> 'draft' then
    raise exception 'The roadmap lines of a published call never change' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger the_roadmap_lines_of_a_published_call_never_change
  before insert or update or delete on call_roadmap_lines
  for each row execute function refuse_to_change_the_lines_of_a_published_call();

-- A draft that was copied may be deleted after its copy is published: the copy forgets it.
create or replace function refuse_to_change_a_published_call() returns trigger language plpgsql as $$
declare
  kept text[] := array['state', 'version', 'contact_name', 'contact_mail', 'contact_phone',
    'contact_hours', 'public_from', 'withdrawn_at', 'withdrawal_reason', 'copied_from'];
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
    or (new.copied_from is not null and new.copied_from is distinct from old.copied_from)
  then
    raise exception 'A published call changes by its acts only' using errcode = 'check_violation';
  end if;
  return new;
end $$;
