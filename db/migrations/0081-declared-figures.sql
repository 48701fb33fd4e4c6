-- Figures of a programme that others have stated: read in a source, never recomputed from rows. They
-- stand beside what the envelopes give, each with its own perimeter.
create table declared_figures (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  programme_id uuid not null,
  label text not null,
  -- An amount in cents, or a share in thousandths; two bounds when a range was stated.
  unit text not null,
  low bigint not null,
  high bigint not null,
  -- Of an amount: within what is contractualised, or in the rest of the same perimeter.
  part text,
  year integer not null,
  perimeter text not null,
  source text not null,
  source_url text,
  declared_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint a_declared_figure_belongs_to_one_authority unique (authority_id, id),
  constraint a_declared_figure_is_of_a_programme_of_its_authority
    foreign key (authority_id, programme_id) references programmes (authority_id, id),
  constraint a_declared_figure_has_a_label check (btrim(label) <> ''),
  constraint a_declared_figure_is_an_amount_or_a_share check (unit in ('cents', 'permille')),
  constraint a_declared_range_goes_up check (low between 0 and high),
  constraint a_declared_share_is_at_most_the_whole check (unit = 'cents' or high <= 1000),
  constraint a_declared_amount_says_what_it_is_part_of
    check ((unit = 'cents') = (part is not null)),
  constraint a_declared_part_is_known check (part in ('contractualised', 'rest')),
  constraint a_declared_amount_is_one_amount check (unit = 'permille' or low = high),
  constraint a_declared_year_has_four_figures check (year between 1990 and 2100),
  constraint a_declared_figure_says_its_perimeter check (btrim(perimeter) <> ''),
  constraint a_declared_figure_names_its_source check (btrim(source) <> ''),
  constraint a_source_address_is_of_the_web check (source_url ~ '^https?://')
);
create index declared_figures_of_a_programme on declared_figures (authority_id, programme_id, year);

-- What was declared stays as it was said; a mistake is withdrawn and declared again.
create trigger a_declared_figure_is_withdrawn_never_altered
  before update on declared_figures for each row
  when (to_jsonb(old) - 'withdrawn_at' is distinct from to_jsonb(new) - 'withdrawn_at'
    or old.withdrawn_at is not null)
  execute function refuse_change();
create trigger a_declared_figure_is_never_deleted
  before delete on declared_figures for each row execute function refuse_change();
