-- Both extensions are trusted: the owner of the database may create them (docs/search.md).
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create text search configuration laureat_french (copy = pg_catalog.french);
alter text search configuration laureat_french
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
  with unaccent, french_stem;

-- What the search knows of the awards, derived from published_awards in the transaction that
-- publishes them. It is narrow on purpose: a broad word visits one row per hit, and every facet is
-- counted from two small numbers, the call an award belongs to and the place it stands in.
create table search_calls (
  number integer primary key generated always as identity,
  authority_id uuid not null,
  call_id uuid not null,
  year smallint not null,
  constraint a_call_is_searched_under_one_number_a_year unique (call_id, year),
  constraint a_searched_call_belongs_to_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id)
);

-- Scale, departments and amount band together: some thousands of rows for a whole country.
-- No personal value can stand here, so rows stay when the last award leaves.
create table search_places (
  number integer primary key generated always as identity,
  scale text collate "C" not null,
  departments text[] not null,
  band smallint not null,
  constraint a_place_is_known_by_one_number unique (scale, departments, band),
  constraint a_place_is_regional_departmental_or_unsaid
    check (scale in ('regional', 'departmental', ''))
);

create table award_search (
  award_id bigint primary key,
  amount_cents bigint not null,
  call_number integer not null references search_calls (number),
  place_number integer not null references search_places (number),
  year smallint not null,
  sort_key text collate "C" not null,
  document tsvector not null,
  constraint only_a_published_award_can_be_found
    foreign key (award_id) references published_awards (id) on delete cascade
);
create index awards_by_word on award_search using gin (document) with (fastupdate = off);
create index awards_by_amount on award_search (amount_cents desc, award_id);
create index awards_by_year on award_search (year desc, amount_cents desc, award_id);
create index awards_by_name on award_search (sort_key, award_id);
create index searched_awards_of_a_call on award_search (call_number, amount_cents desc, award_id);
create index searched_awards_of_a_place on award_search (place_number, amount_cents desc, award_id);

-- Counted in advance for the page without words. A row belongs to one call, and only the
-- transaction that holds the call writes it: two publications never meet on a counter.
create table search_counts (
  call_number integer not null references search_calls (number),
  place_number integer not null references search_places (number),
  awards integer not null,
  amount_cents bigint not null,
  primary key (call_number, place_number),
  constraint a_count_is_of_something check (awards > 0)
);

-- The distinct words of beneficiary names, to mend a typo: trigrams over names would be too slow.
-- A word whose last award left may stay until the next rebuild; it is never offered, because what
-- is offered is looked up among the awards first.
create table search_words (word text collate "C" primary key);
create index words_by_trigram on search_words using gin (word gin_trgm_ops);
