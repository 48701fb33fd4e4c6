-- What a person does for an authority. A row is given or taken back, never altered; events say when.
create table memberships (
  authority_id uuid not null references authorities (id),
  person_id uuid not null references persons (id),
  role text not null,
  granted_at timestamptz not null,
  primary key (authority_id, person_id, role),
  constraint a_membership_has_a_known_role check (
    role in (
      'administrator', 'officer', 'group-lead', 'group-deputy', 'department-service',
      'committee-member', 'chair', 'signatory', 'payment-manager', 'press-officer', 'auditor',
      'applicant'
    )
  )
);
create index memberships_of_a_person on memberships (person_id);

create trigger a_membership_is_given_or_taken_back_never_altered
  before update on memberships for each row execute function refuse_change();

-- The lock makes two departures at the same instant wait for each other: without it each would
-- see the other administrator still there. It does not hold up rows that only name the authority.
create function keep_an_administrator() returns trigger language plpgsql as $$
begin
  perform from authorities where id = old.authority_id for no key update;
  if not exists (
    select from memberships
    where authority_id = old.authority_id and role = 'administrator'
      and person_id <> old.person_id
  ) then
    raise exception 'authority % would be left without an administrator', old.authority_id
      using errcode = 'restrict_violation', constraint = 'an_authority_keeps_an_administrator';
  end if;
  return old;
end
$$;
create trigger an_authority_keeps_an_administrator
  before delete on memberships for each row
  when (old.role = 'administrator') execute function keep_an_administrator();

-- By what deed, on what and up to how much a person signs for an authority.
create table delegations (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  person_id uuid not null references persons (id),
  reference text not null,
  scope text not null,
  ceiling_cents bigint,
  from_on date not null,
  until_on date,
  created_at timestamptz not null,
  constraint a_delegation_belongs_to_one_authority unique (authority_id, id),
  constraint a_delegation_has_a_reference check (btrim(reference) <> ''),
  constraint a_delegation_has_a_scope check (btrim(scope) <> ''),
  constraint a_ceiling_is_more_than_nothing check (ceiling_cents > 0),
  constraint a_delegation_ends_after_it_begins check (until_on >= from_on)
);
create index delegations_of_a_person on delegations (authority_id, person_id);

create table invitations (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  email text not null,
  name text not null,
  roles text[] not null,
  token_hash text not null,
  invited_by uuid references persons (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references persons (id),
  withdrawn_at timestamptz,
  constraint an_invitation_belongs_to_one_authority unique (authority_id, id),
  constraint two_invitations_never_share_a_token unique (token_hash),
  constraint an_invitation_gives_something_to_do check (cardinality(roles) >= 1),
  constraint an_invitation_is_accepted_by_somebody
    check ((accepted_at is null) = (accepted_by is null)),
  constraint an_invitation_is_accepted_or_withdrawn
    check (accepted_at is null or withdrawn_at is null)
);
create index invitations_of_an_authority on invitations (authority_id, created_at);
-- An address is invited once at a time by an authority.
create unique index an_address_is_invited_once_at_a_time on invitations (authority_id, email)
  where accepted_at is null and withdrawn_at is null;
