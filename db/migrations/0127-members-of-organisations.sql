-- Whom to name to the member whose version is no longer the last.
alter table organisations add column changed_by uuid references persons (id);

-- What was filled in from the public register of companies and is still as it was read there.
alter table organisations
  add column register_fields text[] not null default '{}',
  add column register_read_at timestamptz,
  add constraint what_the_register_said_has_its_instant
    check ((register_read_at is null) = (cardinality(register_fields) = 0));

create table organisation_invitations (
  id uuid primary key,
  authority_id uuid not null,
  organisation_id uuid not null,
  email text not null,
  role text not null,
  token_hash text not null,
  invited_by uuid references persons (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references persons (id),
  withdrawn_at timestamptz,
  constraint an_invitation_is_to_an_organisation_of_its_authority
    foreign key (authority_id, organisation_id) references organisations (authority_id, id),
  constraint two_organisation_invitations_never_share_a_token unique (token_hash),
  constraint an_invited_member_manages_writes_or_reads
    check (role in ('manager', 'writer', 'reader')),
  constraint an_organisation_invitation_is_accepted_by_somebody
    check ((accepted_at is null) = (accepted_by is null)),
  constraint an_organisation_invitation_is_accepted_or_withdrawn
    check (accepted_at is null or withdrawn_at is null)
);
create index invitations_of_an_organisation on organisation_invitations (organisation_id);
create unique index an_organisation_invites_an_address_once_at_a_time
  on organisation_invitations (organisation_id, email)
  where accepted_at is null and withdrawn_at is null;

-- Asked by who typed the number of an organisation that was already here.
create table join_requests (
  id uuid primary key,
  authority_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null references persons (id),
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references persons (id),
  answer text,
  constraint a_join_request_is_to_an_organisation_of_its_authority
    foreign key (authority_id, organisation_id) references organisations (authority_id, id),
  constraint a_join_request_is_accepted_or_declined check (answer in ('accepted', 'declined')),
  constraint an_answer_to_a_join_request_has_its_instant
    check ((answered_at is null) = (answer is null))
);
create unique index a_person_asks_to_join_once_at_a_time
  on join_requests (organisation_id, person_id) where answered_at is null;

-- The lock makes two departures at the same instant wait for each other. An organisation that a
-- service entered has no member yet; a person who is erased leaves whatever happens.
create function keep_a_manager() returns trigger language plpgsql as $$
begin
  perform from organisations where id = old.organisation_id for no key update;
  if not exists (
    select from organisation_members
    where organisation_id = old.organisation_id and role = 'manager'
      and person_id <> old.person_id
  ) and not exists (
    select from persons where id = old.person_id and erased_at is not null
  ) then
    raise exception 'organisation % would be left without a manager', old.organisation_id
      using errcode = 'restrict_violation', constraint = 'an_organisation_keeps_a_manager';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger an_organisation_keeps_a_manager
  before delete on organisation_members for each row
  when (old.role = 'manager') execute function keep_a_manager();
create trigger an_organisation_keeps_a_manager_when_roles_change
  before update on organisation_members for each row
  when (old.role = 'manager' and new.role <> 'manager') execute function keep_a_manager();

-- Whoever erases a person erases what organisations know of them; the organisations stay.
create function leave_organisations() returns trigger language plpgsql as $$
begin
  delete from organisation_members where person_id = new.id;
  delete from join_requests where person_id = new.id;
  delete from organisation_invitations where email = old.email or accepted_by = new.id;
  return null;
end
$$;
create trigger an_erased_person_leaves_organisations
  after update of erased_at on persons for each row
  when (old.erased_at is null and new.erased_at is not null)
  execute function leave_organisations();
