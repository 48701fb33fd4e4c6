-- Who, of a departmental service, follows a part that was delegated to it. They see it by the role, and
-- no longer than the delegation lasts.
create table envelope_delegates (
  authority_id uuid not null,
  envelope_id uuid not null,
  person_id uuid not null,
  role text not null default 'department-service',
  named_at timestamptz not null,
  primary key (envelope_id, person_id),
  constraint a_delegate_follows_an_envelope_of_their_authority
    foreign key (authority_id, envelope_id) references envelopes (authority_id, id),
  constraint a_delegate_is_of_a_departmental_service check (role = 'department-service'),
  constraint a_delegate_holds_the_role
    foreign key (authority_id, person_id, role)
    references memberships (authority_id, person_id, role) on delete cascade
);
create index envelopes_of_a_delegate on envelope_delegates (authority_id, person_id, role);

create function refuse_a_delegate_without_delegation() returns trigger language plpgsql as $$
begin
  -- Shared with whoever ends the delegation at the same instant.
  perform from envelopes
    where id = new.envelope_id and delegated_service is not null for share;
  if not found then
    raise exception 'an envelope that is not delegated has no delegate'
      using errcode = 'check_violation', constraint = 'only_a_delegated_envelope_has_delegates';
  end if;
  return new;
end
$$;
create trigger only_a_delegated_envelope_has_delegates
  before insert or update on envelope_delegates
  for each row execute function refuse_a_delegate_without_delegation();

create function forget_delegates() returns trigger language plpgsql as $$
begin
  delete from envelope_delegates where envelope_id = new.id;
  return null;
end
$$;
create trigger a_delegation_that_ends_leaves_no_delegate
  after update of delegated_service on envelopes for each row
  when (new.delegated_service is distinct from old.delegated_service)
  execute function forget_delegates();
