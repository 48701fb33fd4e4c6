-- What somebody did keeps their identifier; who they were is erased from the row.
alter table persons add column erased_at timestamptz;
alter table persons add constraint who_was_erased_has_no_address
  check (erased_at is null or email = id::text || '@efface.invalid');
