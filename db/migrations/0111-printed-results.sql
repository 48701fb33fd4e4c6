-- The PDF of a publication, made once per language and kept: derived from its snapshot and from the
-- letterhead of the day it was issued, it can be made again and is never the source of anything.
create table printed_results (
  authority_id uuid not null references authorities (id),
  publication_id uuid not null,
  locale text not null,
  letterhead_version integer,
  sha256 text not null,
  content bytea not null,
  printed_at timestamptz not null,
  constraint results_are_printed_once_per_language primary key (publication_id, locale),
  constraint printed_results_belong_to_a_publication_of_their_authority
    foreign key (authority_id, publication_id) references publications (authority_id, id),
  constraint printed_results_bear_a_letterhead_of_their_authority
    foreign key (authority_id, letterhead_version) references letterheads (authority_id, version),
  constraint results_are_printed_in_french_or_english check (locale in ('fr', 'en')),
  constraint printed_results_are_known_by_their_sha256 check (sha256 = encode(sha256(content), 'hex'))
);
