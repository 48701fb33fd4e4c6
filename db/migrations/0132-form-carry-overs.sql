-- A draft taken from one revision of its form to a later one: what had no place any more is kept as
-- it was typed, and the change is told to its writers once.
create table form_carry_overs (
  authority_id uuid not null,
  application_id uuid not null,
  from_revision integer not null,
  to_revision integer not null,
  -- Answers with their labels, as typed: personal values may be among them.
  set_aside jsonb not null,
  carried_at timestamptz not null,
  read_at timestamptz,
  constraint a_draft_is_carried_once_to_a_revision primary key (application_id, to_revision),
  constraint a_draft_is_carried_to_a_later_revision check (to_revision > from_revision),
  constraint a_carry_over_is_of_an_application_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id)
    on delete cascade
);
