-- What was written before a closing to those who hold a draft: once for each of the three moments of
-- one closing; a closing that is moved later has moments of its own.
create table closing_reminders (
  authority_id uuid not null,
  application_id uuid not null,
  closes_at timestamptz not null,
  moment text not null,
  mails integer not null,
  sent_at timestamptz not null,
  constraint a_reminder_is_sent_once primary key (application_id, closes_at, moment),
  constraint a_reminder_is_of_an_application_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id)
    on delete cascade,
  constraint a_reminder_has_a_known_moment check (moment in ('week', 'two-days', 'last-day')),
  constraint reminders_are_counted check (mails >= 0)
);

-- Who wants no reminder, of any dossier.
create table reminder_refusals (
  person_id uuid primary key references persons (id) on delete cascade,
  since timestamptz not null
);
create function forget_refusals_of_the_erased() returns trigger language plpgsql as $$
begin
  delete from reminder_refusals where person_id = new.id;
  return null;
end $$;
create trigger an_erased_person_refuses_no_reminder
  after update of erased_at on persons
  for each row when (old.erased_at is null and new.erased_at is not null)
  execute function forget_refusals_of_the_erased();
