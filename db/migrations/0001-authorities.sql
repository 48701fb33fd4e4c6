-- The bodies that fund: a prefecture, a DREETS. Every row of a tenant names its authority.
create table authorities (
  id uuid primary key,
  slug text not null,
  name text not null,
  short_name text not null,
  created_at timestamptz not null,
  constraint two_authorities_never_share_an_address unique (slug),
  constraint an_authority_address_is_made_of_plain_words
    check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 96),
  constraint an_authority_has_a_name check (btrim(name) <> ''),
  constraint an_authority_has_a_short_name check (btrim(short_name) <> '')
);

-- For every table that only grows: adopted decisions, issued publications, events.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end
$$;
