-- A programme lasts some years; one that was only named by a past call does not say which.
alter table programmes
  add column first_year integer,
  add column last_year integer,
  add column description text not null default '',
  add column source text not null default '',
  add constraint a_programme_gives_both_its_years_or_none
    check ((first_year is null) = (last_year is null)),
  add constraint a_programme_ends_after_it_begins
    check (last_year >= first_year),
  add constraint a_programme_lies_in_living_memory
    check (first_year >= 1990 and last_year <= 2100);

-- Credits of a year and a channel. A sub-envelope is a part of its parent: same programme, same
-- year, same channel, held by the foreign key below. Amounts are in envelope_totals, and come
-- from movements and entries only.
create table envelopes (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  programme_id uuid not null,
  parent_id uuid,
  year integer not null,
  channel text not null,
  name text not null,
  -- "31" a department, "R76" a region, nine figures a metropolis; null: the whole of the authority.
  territory text,
  source_reference text not null,
  budget_programme text not null,
  cost_centre text not null,
  activity_codes text[] not null,
  -- The last day on which these credits can be used.
  closes_on date not null,
  -- The departmental service that signs and pays on this part, and by what deed.
  delegated_service text,
  delegation_reference text,
  created_at timestamptz not null,
  constraint an_envelope_belongs_to_one_authority unique (authority_id, id),
  constraint an_envelope_keeps_its_programme_year_and_channel
    unique (authority_id, programme_id, year, channel, id),
  constraint an_envelope_belongs_to_a_programme_of_its_authority
    foreign key (authority_id, programme_id) references programmes (authority_id, id),
  constraint a_sub_envelope_is_of_the_programme_year_and_channel_of_its_parent
    foreign key (authority_id, programme_id, year, channel, parent_id)
    references envelopes (authority_id, programme_id, year, channel, id),
  constraint an_envelope_is_not_its_own_parent check (parent_id <> id),
  constraint an_envelope_has_a_known_channel check (channel in ('contractualised', 'call', 'other')),
  constraint an_envelope_year_has_four_figures check (year between 1990 and 2100),
  constraint an_envelope_has_a_name check (btrim(name) <> ''),
  constraint an_envelope_closes_within_its_year check (extract(year from closes_on) = year),
  constraint a_territory_is_a_department_a_region_or_a_metropolis
    check (territory ~ '^(R[0-9]{2,3}|[0-9]{2,3}|2[AB]|[0-9]{9})$'),
  constraint an_activity_code_is_written check (array_position(activity_codes, '') is null),
  constraint only_a_part_of_an_envelope_is_delegated
    check (delegated_service is null or parent_id is not null),
  constraint a_delegated_envelope_cites_its_deed
    check ((delegated_service is null) = (delegation_reference is null)),
  constraint a_delegated_envelope_names_its_service
    check (btrim(delegated_service) <> '' and btrim(delegation_reference) <> '')
);
create index envelopes_of_a_programme on envelopes (authority_id, programme_id, year);
create index sub_envelopes_of_an_envelope on envelopes (parent_id);

create trigger an_envelope_stays_where_it_was_opened
  before update on envelopes for each row
  when ((old.id, old.authority_id, old.programme_id, old.parent_id, old.year, old.channel)
    is distinct from (new.id, new.authority_id, new.programme_id, new.parent_id, new.year, new.channel))
  execute function refuse_change();

-- Running totals, one row an envelope: its lock is the whole concurrency story (docs/adr/0002).
-- Granted and distributed in commitment (AE) and payment (CP); what is used comes from the ledger.
create table envelope_totals (
  envelope_id uuid primary key,
  authority_id uuid not null,
  commitment_cents bigint not null default 0,
  payment_cents bigint not null default 0,
  distributed_commitment_cents bigint not null default 0,
  distributed_payment_cents bigint not null default 0,
  reserved_cents bigint not null default 0,
  proposed_cents bigint not null default 0,
  awarded_cents bigint not null default 0,
  committed_cents bigint not null default 0,
  paid_cents bigint not null default 0,
  constraint totals_are_of_an_envelope_of_their_authority
    foreign key (authority_id, envelope_id) references envelopes (authority_id, id),
  constraint an_envelope_holds_no_less_than_nothing
    check (least(commitment_cents, payment_cents, distributed_commitment_cents,
      distributed_payment_cents, reserved_cents, proposed_cents, awarded_cents, committed_cents,
      paid_cents) >= 0),
  constraint reserved_and_distributed_fit_in_the_envelope
    check (distributed_commitment_cents + reserved_cents <= commitment_cents),
  constraint paid_and_distributed_fit_in_the_payment_credits
    check (distributed_payment_cents + paid_cents <= payment_cents),
  constraint proposed_fits_in_what_the_envelope_reserved check (proposed_cents <= reserved_cents),
  constraint awarded_fits_in_what_the_envelope_reserved check (awarded_cents <= reserved_cents),
  constraint committed_fits_in_what_the_envelope_awarded check (committed_cents <= awarded_cents)
);

create function open_envelope_totals() returns trigger language plpgsql as $$
begin
  insert into envelope_totals (envelope_id, authority_id) values (new.id, new.authority_id);
  return null;
end
$$;
create trigger an_envelope_opens_with_empty_totals
  after insert on envelopes for each row execute function open_envelope_totals();

-- A statement of somebody is at depth one here; one of the triggers above and below is deeper.
create function refuse_change_of_totals() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception '% follow their entries: % refused', tg_table_name, lower(tg_op)
      using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end
$$;
create trigger envelope_totals_follow_their_entries
  before insert or update or delete on envelope_totals
  for each row execute function refuse_change_of_totals();
create trigger envelope_totals_are_never_emptied
  before truncate on envelope_totals for each statement execute function refuse_change();

-- What makes the amount of an envelope: opened, cut, moved, handed down, carried over. One row a
-- movement, with both its ends, so that nothing leaves one without reaching the other.
create table credit_movements (
  id bigint generated always as identity primary key,
  authority_id uuid not null references authorities (id),
  kind text not null,
  from_id uuid,
  to_id uuid,
  commitment_cents bigint not null,
  payment_cents bigint not null,
  reason text not null,
  act_reference text,
  happened_at timestamptz not null,
  constraint a_movement_leaves_an_envelope_of_its_authority
    foreign key (authority_id, from_id) references envelopes (authority_id, id),
  constraint a_movement_reaches_an_envelope_of_its_authority
    foreign key (authority_id, to_id) references envelopes (authority_id, id),
  constraint a_movement_is_of_a_known_kind check (
    kind in ('grant', 'cut', 'transfer', 'distribution', 'return', 'carry-over')
  ),
  constraint a_movement_has_the_ends_of_its_kind
    check ((from_id is null) = (kind = 'grant') and (to_id is null) = (kind = 'cut')),
  constraint a_movement_joins_two_envelopes check (from_id <> to_id),
  constraint a_movement_moves_something
    check (commitment_cents >= 0 and payment_cents >= 0 and commitment_cents + payment_cents > 0),
  constraint a_movement_has_a_reason check (btrim(reason) <> ''),
  constraint a_carry_over_cites_its_act
    check (kind <> 'carry-over' or (act_reference is not null and btrim(act_reference) <> ''))
);
create index movements_out_of_an_envelope on credit_movements (from_id, id);
create index movements_into_an_envelope on credit_movements (to_id, id);

create trigger a_movement_never_changes
  before update or delete on credit_movements for each row execute function refuse_change();
create trigger movements_are_never_emptied
  before truncate on credit_movements for each statement execute function refuse_change();

-- Foreign keys cannot say how two envelopes stand to each other; this does.
create function check_credit_movement() returns trigger language plpgsql as $$
declare
  giver envelopes;
  taker envelopes;
  holds boolean;
  broken text;
begin
  select * into giver from envelopes where id = new.from_id;
  select * into taker from envelopes where id = new.to_id;
  case new.kind
    when 'grant', 'cut' then
      holds := coalesce(giver.parent_id, taker.parent_id) is null;
      broken := 'credits_come_from_outside_to_whole_envelopes_only';
    when 'transfer' then
      holds := giver.parent_id is not distinct from taker.parent_id and giver.year = taker.year;
      broken := 'a_transfer_joins_envelopes_of_one_year_and_one_parent';
    when 'carry-over' then
      holds := coalesce(giver.parent_id, taker.parent_id) is null and taker.year > giver.year;
      broken := 'a_carry_over_goes_to_a_whole_envelope_of_a_later_year';
    when 'distribution' then
      holds := taker.parent_id is not distinct from giver.id;
      broken := 'credits_are_handed_down_to_a_sub_envelope_of_their_own';
    else
      holds := giver.parent_id is not distinct from taker.id;
      broken := 'credits_are_given_back_to_the_parent';
  end case;
  if not coalesce(holds, false) then
    raise exception 'this movement breaks %', broken
      using errcode = 'check_violation', constraint = broken;
  end if;
  return new;
end
$$;
create trigger a_movement_joins_envelopes_that_may_exchange
  before insert on credit_movements for each row execute function check_credit_movement();

-- Both rows are locked first, in the order of identifiers, so that two transfers that cross
-- cannot wait for each other.
create function apply_credit_movement() returns trigger language plpgsql as $$
begin
  perform from envelope_totals where envelope_id in (new.from_id, new.to_id)
    order by envelope_id for update;
  -- What is handed down stays within its parent: only what it has distributed moves.
  update envelope_totals set
    commitment_cents = commitment_cents
      - case when new.kind = 'distribution' then 0 else new.commitment_cents end,
    payment_cents = payment_cents
      - case when new.kind = 'distribution' then 0 else new.payment_cents end,
    distributed_commitment_cents = distributed_commitment_cents
      + case when new.kind = 'distribution' then new.commitment_cents else 0 end,
    distributed_payment_cents = distributed_payment_cents
      + case when new.kind = 'distribution' then new.payment_cents else 0 end
  where envelope_id = new.from_id;
  update envelope_totals set
    commitment_cents = commitment_cents
      + case when new.kind = 'return' then 0 else new.commitment_cents end,
    payment_cents = payment_cents
      + case when new.kind = 'return' then 0 else new.payment_cents end,
    distributed_commitment_cents = distributed_commitment_cents
      - case when new.kind = 'return' then new.commitment_cents else 0 end,
    distributed_payment_cents = distributed_payment_cents
      - case when new.kind = 'return' then new.payment_cents else 0 end
  where envelope_id = new.to_id;
  return null;
end
$$;
create trigger a_movement_changes_the_totals
  after insert on credit_movements for each row execute function apply_credit_movement();
