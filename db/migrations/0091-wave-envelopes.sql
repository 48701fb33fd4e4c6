-- What each wave may take on each envelope; held there, as a reservation, from publication on.
create table wave_envelopes (
  authority_id uuid not null,
  wave_id uuid not null,
  envelope_id uuid not null,
  ceiling_cents bigint not null,
  constraint a_wave_draws_on_an_envelope_once primary key (wave_id, envelope_id),
  constraint a_wave_draws_for_its_authority
    foreign key (authority_id, wave_id) references waves (authority_id, id) on delete cascade,
  constraint a_wave_draws_on_an_envelope_of_its_authority
    foreign key (authority_id, envelope_id) references envelopes (authority_id, id),
  constraint what_a_wave_may_take_is_more_than_nothing check (ceiling_cents > 0)
);
create index waves_of_an_envelope on wave_envelopes (envelope_id);

create function refuse_to_move_a_published_ceiling() returns trigger language plpgsql as $$
declare
  call_state text;
begin
  -- No call left: it is being deleted as a draft.
  select call.state into call_state
  from waves wave join calls call on call.id = wave.call_id
  where wave.id = coalesce(new.wave_id, old.wave_id)
  for share of call;
  if call_state <> 'draft' then
    raise exception 'What a published wave may take never changes' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger what_a_published_wave_may_take_never_changes
  before insert or update or delete on wave_envelopes
  for each row execute function refuse_to_move_a_published_ceiling();
