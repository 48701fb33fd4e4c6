-- One ledger for every amount of a grant (docs/adr/0002, 0060). Entries only grow; a correction
-- is a new entry.
create table ledger_entries (
  id bigint generated always as identity primary key,
  authority_id uuid not null references authorities (id),
  kind text not null,
  -- What was asked draws on no envelope yet.
  envelope_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  -- Whose reservation it draws on: a wave, or the subject itself when it is funded outside a wave.
  holder_kind text,
  holder_id uuid,
  amount_cents bigint not null,
  -- The deed or the event it comes from.
  source text not null,
  happened_at timestamptz not null,
  constraint an_entry_is_on_an_envelope_of_its_authority
    foreign key (authority_id, envelope_id) references envelopes (authority_id, id),
  constraint an_entry_is_of_a_known_kind
    check (kind in ('requested', 'reserved', 'proposed', 'awarded', 'committed', 'paid')),
  constraint an_entry_names_its_envelope_unless_it_is_a_request
    check ((kind = 'requested') = (envelope_id is null)),
  -- A payment may be made on the credits of a later year, where nobody reserved anything.
  constraint an_entry_names_its_holder_when_it_uses_a_reservation
    check ((holder_id is null) = (kind in ('requested', 'paid'))),
  constraint a_holder_has_a_kind check ((holder_kind is null) = (holder_id is null)),
  constraint a_reservation_is_made_for_its_holder
    check (kind <> 'reserved' or (subject_kind = holder_kind and subject_id = holder_id)),
  constraint an_entry_has_a_subject_of_a_plain_kind
    check (subject_kind ~ '^[a-z]+(-[a-z]+)*$' and holder_kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint an_entry_is_of_some_cents check (amount_cents <> 0),
  constraint an_entry_says_where_it_comes_from check (btrim(source) <> '')
);
create index entries_of_an_envelope on ledger_entries (envelope_id, id);
create index entries_of_a_subject on ledger_entries (authority_id, subject_kind, subject_id, id);

create trigger an_entry_never_changes
  before update or delete on ledger_entries for each row execute function refuse_change();
create trigger entries_are_never_emptied
  before truncate on ledger_entries for each statement execute function refuse_change();

-- What a wave, or anything else that reserves, holds on an envelope and has used of it.
create table hold_totals (
  authority_id uuid not null,
  envelope_id uuid not null,
  holder_kind text not null,
  holder_id uuid not null,
  reserved_cents bigint not null default 0,
  proposed_cents bigint not null default 0,
  awarded_cents bigint not null default 0,
  committed_cents bigint not null default 0,
  primary key (envelope_id, holder_kind, holder_id),
  constraint a_reservation_is_on_an_envelope_of_its_authority
    foreign key (authority_id, envelope_id) references envelopes (authority_id, id),
  constraint a_reservation_holds_no_less_than_nothing
    check (least(reserved_cents, proposed_cents, awarded_cents, committed_cents) >= 0),
  constraint proposed_fits_in_its_reservation check (proposed_cents <= reserved_cents),
  constraint awarded_fits_in_its_reservation check (awarded_cents <= reserved_cents),
  constraint committed_fits_in_what_was_awarded_from_it check (committed_cents <= awarded_cents)
);
create index reservations_of_a_holder on hold_totals (authority_id, holder_kind, holder_id);

-- What one application asked and got, on all envelopes together.
create table subject_totals (
  authority_id uuid not null references authorities (id),
  subject_kind text not null,
  subject_id uuid not null,
  -- Null until it is known: what nobody recorded limits nothing.
  requested_cents bigint,
  proposed_cents bigint not null default 0,
  awarded_cents bigint not null default 0,
  committed_cents bigint not null default 0,
  paid_cents bigint not null default 0,
  primary key (authority_id, subject_kind, subject_id),
  constraint a_subject_gets_no_less_than_nothing
    check (least(requested_cents, proposed_cents, awarded_cents, committed_cents, paid_cents) >= 0),
  constraint nobody_is_awarded_more_than_requested check (awarded_cents <= requested_cents),
  constraint nobody_is_committed_more_than_awarded check (committed_cents <= awarded_cents),
  constraint nobody_is_paid_more_than_committed check (paid_cents <= committed_cents)
);

create trigger hold_totals_follow_their_entries
  before insert or update or delete on hold_totals
  for each row execute function refuse_change_of_totals();
create trigger hold_totals_are_never_emptied
  before truncate on hold_totals for each statement execute function refuse_change();
create trigger subject_totals_follow_their_entries
  before insert or update or delete on subject_totals
  for each row execute function refuse_change_of_totals();
create trigger subject_totals_are_never_emptied
  before truncate on subject_totals for each statement execute function refuse_change();

-- Always in this order: envelope, reservation, subject. Two entries on one envelope wait at the
-- first row, and never for each other. A row is made empty, then changed, because PostgreSQL checks
-- the row that is offered before it sees that another is there.
create function apply_ledger_entry() returns trigger language plpgsql as $$
begin
  update envelope_totals set
    reserved_cents = reserved_cents + case new.kind when 'reserved' then new.amount_cents else 0 end,
    proposed_cents = proposed_cents + case new.kind when 'proposed' then new.amount_cents else 0 end,
    awarded_cents = awarded_cents + case new.kind when 'awarded' then new.amount_cents else 0 end,
    committed_cents = committed_cents + case new.kind when 'committed' then new.amount_cents else 0 end,
    paid_cents = paid_cents + case new.kind when 'paid' then new.amount_cents else 0 end
  where envelope_id = new.envelope_id;

  if new.holder_id is not null then
    insert into hold_totals (authority_id, envelope_id, holder_kind, holder_id)
    values (new.authority_id, new.envelope_id, new.holder_kind, new.holder_id)
    on conflict do nothing;
    update hold_totals set
      reserved_cents = reserved_cents + case new.kind when 'reserved' then new.amount_cents else 0 end,
      proposed_cents = proposed_cents + case new.kind when 'proposed' then new.amount_cents else 0 end,
      awarded_cents = awarded_cents + case new.kind when 'awarded' then new.amount_cents else 0 end,
      committed_cents = committed_cents + case new.kind when 'committed' then new.amount_cents else 0 end
    where envelope_id = new.envelope_id
      and holder_kind = new.holder_kind and holder_id = new.holder_id;
  end if;

  if new.kind <> 'reserved' then
    insert into subject_totals (authority_id, subject_kind, subject_id)
    values (new.authority_id, new.subject_kind, new.subject_id)
    on conflict do nothing;
    update subject_totals set
      requested_cents = case new.kind when 'requested'
        then coalesce(requested_cents, 0) + new.amount_cents else requested_cents end,
      proposed_cents = proposed_cents + case new.kind when 'proposed' then new.amount_cents else 0 end,
      awarded_cents = awarded_cents + case new.kind when 'awarded' then new.amount_cents else 0 end,
      committed_cents = committed_cents + case new.kind when 'committed' then new.amount_cents else 0 end,
      paid_cents = paid_cents + case new.kind when 'paid' then new.amount_cents else 0 end
    where authority_id = new.authority_id
      and subject_kind = new.subject_kind and subject_id = new.subject_id;
  end if;
  return null;
end
$$;
create trigger an_entry_changes_the_totals
  after insert on ledger_entries for each row execute function apply_ledger_entry();
