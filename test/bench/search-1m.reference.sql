-- The best SQL known by hand for each question of the mix: same facets, total, sum and twenty rows
-- as the page, in one statement, with nothing of the application around it. Each answers one row.
-- Measured side by side with the application by search-1m.bench.ts.

-- name: words
-- $1 the words, $2 how many awards to skip.
with hits as materialized (
  select award_id, amount_cents, call_number, place_number
  from award_search where document @@ plainto_tsquery('laureat_french', $1)
),
cells as materialized (
  select call_number, place_number, count(*) as n, sum(amount_cents) as cents
  from hits group by grouping sets ((call_number), (place_number))
),
by_call as materialized (
  select call_id, year, n from cells join search_calls c on c.number = cells.call_number
),
by_place as materialized (
  select scale, departments, band, n, cents
  from cells join search_places p on p.number = cells.place_number
)
select
  (select row(sum(n), sum(cents))::text from by_place) as total,
  (select json_agg(f) from (select year, sum(n) from by_call group by 1) f) as years,
  (select json_agg(f) from (
    select slug, name, n from by_call join calls on id = call_id order by n desc, slug limit 12
  ) f) as calls,
  (select json_agg(f) from (select scale, sum(n) from by_place group by 1) f) as scales,
  (select json_agg(f) from (
    select code, sum(n) from by_place left join unnest(departments) code on true group by 1
  ) f) as departments,
  (select json_agg(f) from (select band, sum(n) from by_place group by 1) f) as bands,
  (select json_agg(r) from (
    select a.id, beneficiaries, beneficiary_slugs, title, a.amount_cents, scale, departments, a.year,
      c.slug, c.name
    from (select * from hits order by amount_cents desc, award_id limit 20 offset $2) h
    join published_awards a on a.id = h.award_id join calls c on c.id = a.call_id
    order by h.amount_cents desc, h.award_id
  ) r) as found;

-- name: words-year
-- $1 the words, $2 the year: the years are counted without it, everything else with it.
with hits as materialized (
  select award_id, amount_cents, call_number, place_number, year
  from award_search where document @@ plainto_tsquery('laureat_french', $1)
),
by_call as materialized (
  select call_id, c.year, n
  from (select call_number, count(*) as n from hits group by 1) cells
  join search_calls c on c.number = cells.call_number
),
by_place as materialized (
  select scale, departments, band, n, cents
  from (
    select place_number, count(*) as n, sum(amount_cents) as cents
    from hits where year = $2::smallint group by 1
  ) cells join search_places p on p.number = cells.place_number
)
select
  (select row(sum(n), sum(cents))::text from by_place) as total,
  (select json_agg(f) from (select year, sum(n) from by_call group by 1) f) as years,
  (select json_agg(f) from (
    select slug, name, n from by_call join calls on id = call_id
    where year = $2::smallint order by n desc, slug limit 12
  ) f) as calls,
  (select json_agg(f) from (select scale, sum(n) from by_place group by 1) f) as scales,
  (select json_agg(f) from (
    select code, sum(n) from by_place left join unnest(departments) code on true group by 1
  ) f) as departments,
  (select json_agg(f) from (select band, sum(n) from by_place group by 1) f) as bands,
  (select json_agg(r) from (
    select a.id, beneficiaries, beneficiary_slugs, title, a.amount_cents, scale, departments, a.year,
      c.slug, c.name
    from (
      select * from hits where year = $2::smallint order by amount_cents desc, award_id limit 20
    ) h
    join published_awards a on a.id = h.award_id join calls c on c.id = a.call_id
    order by h.amount_cents desc, h.award_id
  ) r) as found;

-- name: typo
-- $1 a mistyped word, $2 the other words: mended only when what was typed finds nothing.
with meant as materialized (
  select word from search_words
  where word % $1 and not exists (
    select from award_search where document @@ plainto_tsquery('laureat_french', $1 || ' ' || $2)
  )
  order by similarity(word, $1) desc, word limit 1
),
hits as materialized (
  select award_id, amount_cents, call_number, place_number
  from award_search
  where document @@ plainto_tsquery('laureat_french', (select word from meant) || ' ' || $2)
),
cells as materialized (
  select call_number, place_number, count(*) as n, sum(amount_cents) as cents
  from hits group by grouping sets ((call_number), (place_number))
),
by_call as materialized (
  select call_id, year, n from cells join search_calls c on c.number = cells.call_number
),
by_place as materialized (
  select scale, departments, band, n, cents
  from cells join search_places p on p.number = cells.place_number
)
select
  (select word from meant) as meant,
  (select row(sum(n), sum(cents))::text from by_place) as total,
  (select json_agg(f) from (select year, sum(n) from by_call group by 1) f) as years,
  (select json_agg(f) from (
    select slug, name, n from by_call join calls on id = call_id order by n desc, slug limit 12
  ) f) as calls,
  (select json_agg(f) from (select scale, sum(n) from by_place group by 1) f) as scales,
  (select json_agg(f) from (
    select code, sum(n) from by_place left join unnest(departments) code on true group by 1
  ) f) as departments,
  (select json_agg(f) from (select band, sum(n) from by_place group by 1) f) as bands,
  (select json_agg(r) from (
    select a.id, beneficiaries, beneficiary_slugs, title, a.amount_cents, scale, departments, a.year,
      c.slug, c.name
    from (select * from hits order by amount_cents desc, award_id limit 20) h
    join published_awards a on a.id = h.award_id join calls c on c.id = a.call_id
    order by h.amount_cents desc, h.award_id
  ) r) as found;

-- name: facets
-- $1 the years, $2 the departments, or null for all; $3 how many awards to skip.
with places as materialized (
  select number, scale, departments, band, ($2::text[] is null or departments && $2::text[]) as chosen
  from search_places
),
by_call as materialized (
  select call_id, year, n
  from (
    select call_number, sum(awards) as n from search_counts
    where $2::text[] is null
      or place_number = any(array(select number from places where chosen)) group by 1
  ) cells join search_calls c on c.number = cells.call_number
),
by_place as materialized (
  select scale, departments, band, chosen, n, cents
  from (
    select place_number, sum(awards) as n, sum(amount_cents) as cents from search_counts
    where $1::smallint[] is null
      or call_number = any(array(select number from search_calls where year = any($1::smallint[])))
    group by 1
  ) cells join places p on p.number = cells.place_number
)
select
  (select row(sum(n), sum(cents))::text from by_place where chosen) as total,
  (select json_agg(f) from (select year, sum(n) from by_call group by 1) f) as years,
  (select json_agg(f) from (
    select slug, name, n from by_call join calls on id = call_id
    where $1::smallint[] is null or year = any($1::smallint[]) order by n desc, slug limit 12
  ) f) as calls,
  (select json_agg(f) from (select scale, sum(n) from by_place where chosen group by 1) f) as scales,
  (select json_agg(f) from (
    select code, sum(n) from by_place left join unnest(departments) code on true group by 1
  ) f) as departments,
  (select json_agg(f) from (select band, sum(n) from by_place where chosen group by 1) f) as bands,
  (select json_agg(r) from (
    select a.id, beneficiaries, beneficiary_slugs, title, a.amount_cents, scale, departments, a.year,
      c.slug, c.name
    from (
      select award_id, amount_cents from award_search
      where ($1::smallint[] is null or year = any($1::smallint[]))
        and ($2::text[] is null
          or place_number = any(array(select number from places where chosen)))
      order by amount_cents desc, award_id limit 20 offset $3
    ) h
    join published_awards a on a.id = h.award_id join calls c on c.id = a.call_id
    order by h.amount_cents desc, h.award_id
  ) r) as found;
