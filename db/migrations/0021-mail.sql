-- Mail is written in the transaction of the verb that has something to say, and sent after it.
create table mails (
  id uuid primary key,
  -- Null: the installation itself writes (a sign-in link).
  authority_id uuid references authorities (id),
  kind text not null,
  to_address text not null,
  subject text not null,
  -- Erased some time after the mail was sent: what it said is in the file it speaks of.
  body_text text,
  body_html text,
  -- Set at the first attempt and never changed: the same mail sent again bears the same name.
  message_id text,
  state text not null,
  reason text,
  attempts integer not null,
  -- The automatic resending of an uncertain mail was used.
  was_resent boolean not null,
  next_attempt_at timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz,
  constraint two_mails_never_share_a_message_id unique (message_id),
  constraint a_mail_has_a_known_state check (state in
    ('queued', 'sending', 'sent', 'kept', 'failed', 'bounced', 'uncertain', 'withheld')),
  constraint an_address_is_one_line check (to_address !~ '[\r\n]' and to_address ~ '^[^@]+@[^@]+$'),
  constraint a_subject_is_one_line check (subject !~ '[\r\n]'),
  constraint a_sent_mail_says_when check (state <> 'sent' or sent_at is not null)
);
create index mails_by_date on mails (created_at desc, id);
create index mails_by_state on mails (state, created_at desc, id);
create index mails_by_address on mails (lower(to_address));

-- Each attempt, and how far it went: the content is handed over only after handed_over_at is written.
create table mail_attempts (
  mail_id uuid not null references mails (id) on delete cascade,
  number integer not null,
  -- The job that made it: when nobody runs it any more, the attempt was cut.
  job_id uuid not null,
  began_at timestamptz not null,
  handed_over_at timestamptz,
  ended_at timestamptz,
  outcome text,
  reason text,
  primary key (mail_id, number),
  constraint an_attempt_has_a_known_outcome
    check (outcome in ('sent', 'refused', 'delayed', 'uncertain', 'cut')),
  constraint an_attempt_ends_with_an_outcome check ((ended_at is null) = (outcome is null))
);

-- Addresses that answered they do not exist: nothing is written to them until someone says so.
create table refused_addresses (
  address text primary key,
  reason text not null,
  refused_at timestamptz not null,
  mail_id uuid references mails (id) on delete set null,
  constraint an_address_is_kept_in_small_letters check (address = lower(address))
);
