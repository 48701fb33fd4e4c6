-- The lines of a big file are looked at by a job: until then nobody changes its mapping or takes it in.
alter table dossier_imports drop constraint an_import_is_in_a_known_state;
alter table dossier_imports add constraint an_import_is_in_a_known_state
  check (state in ('examining', 'open', 'committing', 'committed'));
