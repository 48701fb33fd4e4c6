-- Who can sign in. A person belongs to no authority: memberships say what they do, and for whom.
create table persons (
  id uuid primary key,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  -- The library wants the column; a picture helps nobody to fund a project.
  picture text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint two_persons_never_share_an_email unique (email),
  constraint an_email_is_written_in_small_letters check (email = lower(email)),
  constraint an_email_has_a_name_and_a_host check (email ~ '^[^@\s]+@[^@\s]+$'),
  constraint no_picture_of_a_person_is_kept check (picture is null),
  constraint a_person_has_a_name check (btrim(name) <> '')
);

create table sessions (
  id uuid primary key,
  person_id uuid not null references persons (id) on delete cascade,
  token text not null,
  -- Kept empty: the browser is enough to recognise one's own session.
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint two_sessions_never_share_a_token unique (token)
);
create index sessions_of_a_person on sessions (person_id);

-- A password, or an account at an identity provider.
create table sign_in_methods (
  id uuid primary key,
  person_id uuid not null references persons (id) on delete cascade,
  provider text not null,
  subject text not null,
  password text,
  id_token text,
  access_token text,
  refresh_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint a_subject_of_a_provider_is_one_person unique (provider, subject),
  constraint a_password_is_kept_for_the_password_method_only
    check (password is null or provider = 'credential'),
  constraint what_acts_elsewhere_in_a_name_is_not_kept
    check (access_token is null and refresh_token is null)
);
create index sign_in_methods_of_a_person on sign_in_methods (person_id);

-- What is waited for between two requests of a sign-in: a second factor, a passkey, a provider's answer.
create table sign_in_challenges (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sign_in_challenges_by_identifier on sign_in_challenges (identifier);

create table second_factors (
  id uuid primary key,
  person_id uuid not null references persons (id) on delete cascade,
  -- Both encrypted with the secret of the instance.
  secret text not null,
  recovery_codes text not null,
  verified boolean not null default true,
  failed_count integer not null default 0,
  locked_until timestamptz,
  constraint a_person_has_one_second_factor unique (person_id)
);

create table passkeys (
  id uuid primary key,
  person_id uuid not null references persons (id) on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null,
  constraint a_passkey_is_known_once unique (credential_id)
);
create index passkeys_of_a_person on passkeys (person_id);

-- A link sent by mail, used once. Without a person the address is unknown here: the row is written
-- all the same, so that asking costs the same whether an account exists.
create table sign_in_links (
  token_hash text primary key,
  person_id uuid references persons (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint a_link_without_a_person_is_never_used check (person_id is not null or used_at is null)
);
create index sign_in_links_by_expiry on sign_in_links (expires_at);

-- How often something was tried, shared by every process. The key is a hash: it names nobody.
create table attempts (
  key text primary key,
  count integer not null,
  started_at timestamptz not null,
  constraint an_attempt_is_counted check (count >= 1)
);
create index attempts_by_start on attempts (started_at);
