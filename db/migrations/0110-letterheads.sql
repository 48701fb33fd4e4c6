-- How the letters of an authority begin and end. Each change is one more version: a letter keeps
-- the one it was made with.
create table letterheads (
  authority_id uuid not null references authorities (id),
  version integer not null,
  previous_version integer generated always as (nullif(version - 1, 0)) stored,
  name text not null,
  address text[] not null,
  contact text[] not null,
  place text not null,
  signatory_name text not null,
  signatory_quality text not null,
  footer text[] not null,
  logo bytea,
  logo_format text,
  logo_alt text,
  written_by uuid references persons (id),
  written_at timestamptz not null,
  constraint a_letterhead_is_written_once_per_version primary key (authority_id, version),
  constraint a_letterhead_follows_the_one_before
    foreign key (authority_id, previous_version) references letterheads (authority_id, version),
  constraint letterheads_are_counted_from_one check (version >= 1),
  constraint a_letterhead_names_its_service check (btrim(name) <> ''),
  constraint a_logo_is_described_and_of_a_known_format check (
    case when logo is null
      then logo_format is null and logo_alt is null
      else logo_format is not null and logo_format in ('png', 'jpg')
        and logo_alt is not null and btrim(logo_alt) <> ''
    end
  )
);
create trigger a_letterhead_never_changes
  before update or delete on letterheads
  for each row execute function refuse_change();
create trigger letterheads_are_never_emptied
  before truncate on letterheads
  for each statement execute function refuse_change();
