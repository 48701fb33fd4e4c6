-- Working groups of a programme: who thinks a theme, and the roadmap that dossiers serve.
create table working_groups (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  programme_id uuid not null,
  position integer not null,
  name text not null,
  theme text not null default '',
  -- Shown with its word: a name drawn from public themes for the demonstration.
  is_example boolean not null default false,
  created_at timestamptz not null,
  archived_at timestamptz,
  constraint a_working_group_belongs_to_one_authority unique (authority_id, id),
  constraint a_working_group_is_of_one_programme unique (authority_id, programme_id, id),
  constraint a_working_group_belongs_to_a_programme_of_its_authority
    foreign key (authority_id, programme_id) references programmes (authority_id, id),
  constraint a_working_group_has_a_name check (btrim(name) <> ''),
  constraint two_groups_of_a_programme_never_share_a_name unique (programme_id, name),
  constraint two_groups_of_a_programme_never_share_a_place
    unique (programme_id, position) deferrable initially deferred
);

-- A lead or deputy leads by the role: whoever loses it, or leaves, no longer leads any group.
create table working_group_leads (
  authority_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  role text not null,
  named_at timestamptz not null,
  primary key (group_id, person_id),
  constraint a_group_is_led_within_its_authority
    foreign key (authority_id, group_id) references working_groups (authority_id, id),
  constraint a_group_is_led_by_a_lead_or_a_deputy check (role in ('group-lead', 'group-deputy')),
  constraint who_leads_a_group_holds_the_role
    foreign key (authority_id, person_id, role)
    references memberships (authority_id, person_id, role) on delete cascade
);
create index groups_led_by_a_person on working_group_leads (authority_id, person_id, role);

-- Those who take part, named and no more: they need no account.
create table working_group_members (
  id uuid primary key,
  authority_id uuid not null,
  group_id uuid not null,
  kind text not null,
  name text not null,
  added_at timestamptz not null,
  constraint a_member_takes_part_in_a_group_of_its_authority
    foreign key (authority_id, group_id) references working_groups (authority_id, id),
  constraint a_member_is_a_person_or_an_organisation check (kind in ('person', 'organisation')),
  constraint a_member_has_a_name check (btrim(name) <> ''),
  constraint a_member_is_named_once_in_a_group unique (group_id, kind, name)
);

-- A line is archived, never deleted: calls and dossiers go on naming it.
create table roadmap_lines (
  id uuid primary key,
  authority_id uuid not null,
  programme_id uuid not null,
  group_id uuid not null,
  position integer not null,
  objective text not null,
  action text not null,
  indicator text not null default '',
  year integer,
  created_at timestamptz not null,
  archived_at timestamptz,
  constraint a_roadmap_line_belongs_to_one_authority unique (authority_id, id),
  constraint a_roadmap_line_is_of_the_programme_of_its_group
    foreign key (authority_id, programme_id, group_id)
    references working_groups (authority_id, programme_id, id),
  constraint a_roadmap_line_has_an_objective check (btrim(objective) <> ''),
  constraint a_roadmap_line_has_an_action check (btrim(action) <> ''),
  constraint a_roadmap_year_has_four_figures check (year between 1990 and 2100),
  constraint two_lines_of_a_group_never_share_a_place
    unique (group_id, position) deferrable initially deferred
);
create index roadmap_lines_of_a_programme on roadmap_lines (authority_id, programme_id);

create function refuse_to_delete_a_roadmap_line() returns trigger language plpgsql as $$
begin
  raise exception 'a roadmap line is archived, never deleted'
    using errcode = 'restrict_violation', constraint = 'a_roadmap_line_is_archived_never_deleted';
end
$$;
create trigger a_roadmap_line_is_archived_never_deleted
  before delete on roadmap_lines for each row execute function refuse_to_delete_a_roadmap_line();
