-- A second wave is added to a call that is published, on the same envelopes or others. Until then the
-- ceilings of a published wave were closed to everybody; now a wave that holds nothing yet may be given
-- its own, and at the end of the transaction it holds on each envelope what it may take there.
create or replace function refuse_to_move_a_published_ceiling() returns trigger language plpgsql as $$
declare
  call_state text;
begin
  -- No call left: it is being deleted as a draft.
  select call.state into call_state
  from waves wave join calls call on call.id = wave.call_id
  where wave.id = coalesce(new.wave_id, old.wave_id)
  for share of call;
  if tg_op = 'INSERT' and call_state = 'published' and not exists (
    select from hold_totals where holder_kind = 'wave' and holder_id = new.wave_id
  ) then
    return new;
  end if;
  if call_state <> 'draft' then
    raise exception 'What a published wave may take never changes' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;

create function check_wave_of_a_published_call() returns trigger language plpgsql as $$
declare
  wave waves;
  broken text;
begin
  -- It may have gone again before the end of the transaction.
  select waves.* into wave from waves join calls on calls.id = waves.call_id
    where waves.id = new.id and calls.state <> 'draft';
  if wave.id is null then
    return null;
  end if;
  if not exists (select from calls where id = wave.call_id and state = 'published') then
    broken := 'no_wave_is_added_once_a_review_has_begun';
  elsif not exists (select from wave_envelopes where wave_id = wave.id) then
    broken := 'a_wave_added_to_a_published_call_draws_on_an_envelope';
  elsif exists (
    select from waves other where other.call_id = wave.call_id and other.number < wave.number
      and other.closes_at > wave.opens_at
  ) then
    broken := 'a_wave_added_to_a_published_call_opens_after_the_others';
  end if;
  if broken is not null then
    raise exception 'this breaks %', broken using errcode = 'check_violation', constraint = broken;
  end if;
  return null;
end
$$;
create constraint trigger a_wave_added_to_a_published_call_is_whole
  after insert on waves deferrable initially deferred
  for each row execute function check_wave_of_a_published_call();

create function check_draw_of_a_published_call() returns trigger language plpgsql as $$
begin
  if exists (
    select from waves join calls on calls.id = waves.call_id
    where waves.id = new.wave_id and calls.state = 'published'
  ) and not exists (
    select from hold_totals
    where holder_kind = 'wave' and holder_id = new.wave_id and envelope_id = new.envelope_id
      and reserved_cents >= new.ceiling_cents
  ) then
    raise exception 'a wave added to a published call holds what it may take'
      using errcode = 'check_violation', constraint = 'a_wave_added_to_a_published_call_holds_its_credits';
  end if;
  return null;
end
$$;
create constraint trigger a_wave_added_to_a_published_call_holds_its_credits
  after insert on wave_envelopes deferrable initially deferred
  for each row execute function check_draw_of_a_published_call();
