-- How dossiers of a call are judged. In a draft the last revision is edited in place; once the call is
-- published a change is another revision with its reason, as long as no review has begun.
create table grid_revisions (
  authority_id uuid not null references authorities (id),
  call_id uuid not null,
  revision integer not null,
  content jsonb not null,
  reason text,
  saved_at timestamptz not null,
  primary key (authority_id, call_id, revision),
  constraint a_grid_belongs_to_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id) on delete cascade,
  constraint grid_revisions_are_numbered_from_one check (revision >= 1),
  constraint a_grid_is_an_object check (jsonb_typeof(content) = 'object'),
  constraint only_a_later_revision_gives_a_reason check ((revision = 1) = (reason is null)),
  constraint a_grid_revision_gives_its_reason check (btrim(reason) <> '')
);

create function refuse_to_change_a_grid_in_use() returns trigger language plpgsql as $$
declare
  call_state text;
  known text;
  last_revision integer;
begin
  -- Shared with publication, which holds the row of the call: a grid never changes beside it.
  select state into call_state from calls
    where id = coalesce(new.call_id, old.call_id) for share;
  -- No call left: it is being deleted as a draft, its grid with it.
  if call_state is null then
    return coalesce(new, old);
  end if;
  select max(revision) into last_revision from grid_revisions
    where call_id = coalesce(new.call_id, old.call_id);
  if tg_op = 'INSERT' then
    if new.revision <> coalesce(last_revision, 0) + 1 then
      known := 'grid_revisions_follow_each_other';
    elsif call_state not in ('draft', 'published') then
      known := 'a_grid_never_changes_once_reviews_may_begin';
    end if;
  elsif call_state <> 'draft' then
    known := 'the_grid_of_a_published_call_never_changes';
  elsif tg_op = 'UPDATE' and (old.revision <> last_revision
    or (new.call_id, new.authority_id, new.revision) is distinct from
      (old.call_id, old.authority_id, old.revision)) then
    known := 'an_earlier_grid_never_changes';
  end if;
  if known is not null then
    raise exception 'this breaks %', known using errcode = 'restrict_violation', constraint = known;
  end if;
  return coalesce(new, old);
end
$$;
create trigger a_grid_in_use_never_changes
  before insert or update or delete on grid_revisions
  for each row execute function refuse_to_change_a_grid_in_use();
