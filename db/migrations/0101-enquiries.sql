-- What the public asks about a call. The asker is never published, and is erased after some time;
-- what is published is a version of the answer, with the question as the service words it.
create table enquiries (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  call_id uuid not null,
  state text not null,
  asked text not null,
  asker_name text,
  asker_email text,
  locale text not null,
  asked_at timestamptz not null,
  set_aside_reason text,
  settled_at timestamptz,
  settled_by uuid references persons (id),
  -- From here on nobody knows who asked.
  asker_erased_at timestamptz,
  constraint an_enquiry_belongs_to_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id),
  constraint an_enquiry_belongs_to_one_call unique (authority_id, call_id, id),
  constraint an_enquiry_waits_or_is_settled check (state in ('waiting', 'answered', 'set-aside')),
  constraint an_enquiry_asks_something check (btrim(asked) <> '' and length(asked) <= 2000),
  constraint an_enquiry_is_in_a_known_language check (locale in ('fr', 'en')),
  constraint an_enquiry_set_aside_gives_its_reason
    check ((state = 'set-aside') = (set_aside_reason is not null) and btrim(set_aside_reason) <> ''),
  constraint a_settled_enquiry_says_when check ((state = 'waiting') = (settled_at is null)),
  constraint an_erased_asker_is_gone
    check (asker_erased_at is null or (asker_name is null and asker_email is null))
);
create index enquiries_of_a_call on enquiries (call_id, state, asked_at, id);
create index enquiries_with_an_asker on enquiries (settled_at)
  where asker_name is not null or asker_email is not null;

-- Each wording that was published, kept: the page shows the last and says when it was changed.
create table enquiry_answers (
  authority_id uuid not null references authorities (id),
  call_id uuid not null,
  enquiry_id uuid not null,
  version integer not null,
  question text not null,
  answer text not null,
  answered_at timestamptz not null,
  answered_by uuid references persons (id),
  constraint an_answer_has_its_version primary key (enquiry_id, version),
  constraint an_answer_is_to_an_enquiry_of_its_call
    foreign key (authority_id, call_id, enquiry_id) references enquiries (authority_id, call_id, id),
  constraint answers_are_counted_from_one check (version >= 1),
  constraint an_answer_repeats_its_question check (btrim(question) <> '' and length(question) <= 2000),
  constraint an_answer_says_something check (btrim(answer) <> '' and length(answer) <= 8000)
);
create index answers_of_a_call on enquiry_answers (call_id, answered_at, enquiry_id);

create trigger a_published_answer_never_changes
  before update or delete on enquiry_answers for each row execute function refuse_change();
create trigger published_answers_are_never_emptied
  before truncate on enquiry_answers for each statement execute function refuse_change();
