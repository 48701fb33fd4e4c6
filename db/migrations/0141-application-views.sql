-- A list of dossiers as somebody looks at it, under a name: the query of its address. Whoever made
-- it may lend it to their service; it shows each reader what that reader may see, and nothing else.
create table application_views (
  id uuid primary key,
  authority_id uuid not null,
  call_id uuid not null,
  person_id uuid not null references persons (id) on delete cascade,
  name text not null,
  query text not null,
  shared boolean not null,
  created_at timestamptz not null,
  constraint a_view_is_of_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id) on delete cascade,
  constraint a_person_names_a_view_of_a_call_once unique (call_id, person_id, name),
  constraint a_view_has_a_short_name check (btrim(name) <> '' and length(name) <= 80),
  constraint a_view_is_the_query_of_an_address check (length(query) <= 2000)
);

-- Who is erased leaves no list under their name, wherever the erasure was asked.
create function forget_views_of_the_erased() returns trigger language plpgsql as $$
begin
  delete from application_views where person_id = new.id;
  return null;
end $$;
create trigger an_erased_person_leaves_no_view
  after update of erased_at on persons
  for each row when (old.erased_at is null and new.erased_at is not null)
  execute function forget_views_of_the_erased();
