-- What a browser sent after its session had ended, for the time of signing in again. Sealed with a
-- key that is not here: it belongs to no authority, since nobody has said yet who sent it.
create table kept_typings (
  key_sha256 text primary key,
  sealed bytea not null,
  kept_at timestamptz not null,
  expires_at timestamptz not null,
  constraint a_kept_typing_is_found_by_a_sha_256 check (key_sha256 ~ '^[0-9a-f]{64}$'),
  constraint a_typing_is_kept_for_a_while check (expires_at > kept_at)
);
create index kept_typings_by_end on kept_typings (expires_at);
