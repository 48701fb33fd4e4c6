-- Work done beside the pages. The row is the truth a person reads; the queue underneath
-- (schema graphile_worker, installed by its own migrations) only says whose turn it is.
create table jobs (
  id uuid primary key,
  -- Null: the work of the installation itself.
  authority_id uuid references authorities (id),
  name text not null,
  key text,
  payload jsonb not null,
  state text not null,
  run_at timestamptz not null,
  attempts integer not null,
  max_attempts integer not null,
  progress_done integer,
  progress_total integer,
  -- Why the last attempt did not succeed; never a personal value.
  reason text,
  cancel_asked_at timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint a_job_has_a_known_state
    check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  constraint a_job_ended_exactly_when_it_neither_waits_nor_runs
    check ((ended_at is not null) = (state in ('done', 'failed', 'cancelled'))),
  constraint a_job_never_counts_back
    check (attempts >= 0 and max_attempts >= 1),
  constraint progress_is_a_part_of_its_whole
    check ((progress_done is null) = (progress_total is null)
      and (progress_done is null or (progress_done >= 0 and progress_done <= progress_total)))
);
-- Asked twice before it began, it is done once.
create unique index a_key_waits_once on jobs (name, key) where state = 'waiting' and attempts = 0;
create index jobs_by_state on jobs (state, run_at, id);
create index jobs_by_date on jobs (created_at desc, id);

-- Each start of a job, and how it ended: two starts of one job are never silent.
create table job_attempts (
  job_id uuid not null references jobs (id) on delete cascade,
  number integer not null,
  worker integer not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  ending text,
  reason text,
  -- A process thought dead finished after all: what it did was done twice.
  finished_after_cut_at timestamptz,
  primary key (job_id, number),
  constraint an_attempt_has_a_known_ending
    check (ending in ('done', 'failed', 'cut', 'returned', 'cancelled')),
  constraint an_attempt_ends_in_one_way check ((ended_at is null) = (ending is null)),
  constraint only_a_cut_attempt_finishes_late
    check (finished_after_cut_at is null or ending = 'cut')
);
create unique index a_job_has_one_open_attempt on job_attempts (job_id) where ended_at is null;

-- Each process that works takes a number, and holds an advisory lock on it while it lives.
create sequence job_worker_numbers as integer;
