-- Who funds what: a programme belongs to an authority, a call to a programme.
create table programmes (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  slug text not null,
  name text not null,
  created_at timestamptz not null default now(),
  constraint a_programme_belongs_to_one_authority unique (authority_id, id),
  constraint an_authority_names_a_programme_once unique (authority_id, slug),
  constraint a_programme_has_a_name check (name <> '')
);

-- A past call was run elsewhere and taken in with its provenance: the rules that hold a native
-- call to its envelope and to requested amounts do not apply to it (docs/adr/0001).
create table calls (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  programme_id uuid not null,
  slug text not null,
  name text not null,
  edition text not null,
  origin text not null,
  state text not null,
  created_at timestamptz not null default now(),
  constraint a_call_belongs_to_one_authority unique (authority_id, id),
  constraint a_call_has_one_public_address unique (slug),
  constraint a_call_draws_on_a_programme_of_its_authority
    foreign key (authority_id, programme_id) references programmes (authority_id, id),
  constraint a_call_has_a_name check (name <> ''),
  constraint a_call_is_native_or_past check (origin in ('native', 'past')),
  constraint a_call_is_in_a_known_state check (
    state in ('draft', 'published', 'open', 'closed', 'under-review', 'decided', 'announced', 'archived')
  ),
  constraint a_past_call_was_announced_elsewhere
    check (origin = 'native' or state in ('announced', 'archived'))
);
create index calls_of_a_programme on calls (authority_id, programme_id);
