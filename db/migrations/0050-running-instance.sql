-- What administrators say and switch while the installation runs. These rows belong to the
-- installation and not to an authority: every visitor meets them. Events say who changed what.

-- What only the service knows and the law wants public: who publishes, who hosts, whom to write to.
create table legal_texts (
  name text primary key,
  value text not null,
  changed_at timestamptz not null,
  constraint a_legal_text_says_something check (btrim(value) <> ''),
  constraint a_legal_text_fits_a_page check (length(value) <= 2000)
);

create table announcements (
  id uuid primary key,
  text_fr text not null,
  text_en text not null,
  severity text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint an_announcement_speaks_both_languages
    check (btrim(text_fr) <> '' and btrim(text_en) <> ''),
  constraint an_announcement_is_short check (length(text_fr) <= 500 and length(text_en) <= 500),
  constraint an_announcement_has_a_known_severity
    check (severity in ('info', 'warning', 'danger')),
  constraint an_announcement_ends_after_it_begins check (until_at > from_at)
);
create index announcements_by_end on announcements (until_at);

create table maintenances (
  id uuid primary key,
  began_at timestamptz not null,
  -- What visitors are told; the maintenance itself ends when somebody ends it.
  back_at timestamptz not null,
  ended_at timestamptz,
  constraint a_maintenance_is_over_after_it_began check (back_at > began_at),
  constraint a_maintenance_ends_after_it_began check (ended_at >= began_at)
);
create unique index one_maintenance_at_a_time on maintenances ((true)) where ended_at is null;

-- More or fewer lines in the log, for a while and never for good: a verbose log holds more than it should.
create table log_level_changes (
  id uuid primary key,
  level text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  constraint a_log_level_is_one_of_the_log
    check (level in ('fatal', 'error', 'warn', 'info', 'debug', 'trace')),
  constraint a_log_level_is_changed_for_one_hour_at_most
    check (until_at > from_at and until_at <= from_at + interval '1 hour')
);
