-- A link that opens an account, sent to whoever asked or was invited. Whether the address already has
-- one is looked at when it is opened, by who reads that mailbox: asking costs and answers the same.
create table sign_ups (
  token_hash text primary key,
  email text not null,
  -- Where the person was going, so that opening an account on the way loses nothing.
  next text not null,
  -- An invitation waits for days: it opens an account, and never the session of one that exists.
  invited boolean not null default false,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint a_sign_up_leads_within_this_site check (next ~ '^/([^/]|$)')
);
create index sign_ups_by_expiry on sign_ups (expires_at);
