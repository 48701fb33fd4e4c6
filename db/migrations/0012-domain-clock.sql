-- The demonstration shows a call on the day it opens and on the day after it closes: its clock is
-- set apart from the machine's by this much. Elsewhere the table stays empty.
create table domain_clock (
  single boolean primary key default true,
  ahead_seconds bigint not null,
  moved_at timestamptz not null,
  constraint there_is_one_domain_clock check (single)
);
