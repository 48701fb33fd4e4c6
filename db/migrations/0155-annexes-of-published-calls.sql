-- An annex is a part of what a call says: it joins or leaves a draft, never a published call, whoever
-- is at work on it at the same instant.
create function refuse_to_change_published_annexes() returns trigger language plpgsql as $$
declare
  call_state text;
begin
  if tg_op = 'UPDATE' and new.removed_at is not distinct from old.removed_at
    and (new.holder_kind, new.holder_id) = (old.holder_kind, old.holder_id)
  then
    return new;
  end if;
  -- Shared with publication, which holds the row of the call.
  select state into call_state from calls
    where id = new.holder_id and authority_id = new.authority_id for share;
  if call_state is distinct from 'draft' then
    raise exception 'the annexes of a published call never change'
      using errcode = 'restrict_violation', constraint = 'the_annexes_of_a_published_call_never_change';
  end if;
  return new;
end
$$;
create trigger the_annexes_of_a_published_call_never_change
  before insert or update on files for each row
  when (new.holder_kind = 'call')
  execute function refuse_to_change_published_annexes();
