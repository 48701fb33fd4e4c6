-- That a backup was made, so that its age can be told; the backup itself rests elsewhere. The row is
-- left out of backups: what comes back from one has not been backed up yet.
create table backups (
  id uuid primary key,
  taken_at timestamptz not null,
  -- By a tool of the service's own, which said so.
  made_elsewhere boolean not null,
  missing_files integer not null,
  -- Of the signing key inside, under its passphrase; null: it is not in it.
  key_fingerprint text,
  constraint a_backup_misses_some_files_or_none check (missing_files >= 0)
);
create index backups_by_date on backups (taken_at desc, id);
