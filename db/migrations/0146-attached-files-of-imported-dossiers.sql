-- The files a dossier had where it was filed: asked for by their address once the dossier is here,
-- or found in a ZIP. What came is a file of the dossier; what did not says why.
create table attached_files (
  id uuid primary key,
  authority_id uuid not null,
  application_id uuid not null,
  import_id uuid not null,
  -- Where the dossier comes from: a ZIP names its folders by it.
  number text not null,
  name text not null,
  -- Forgotten once the file is here: whoever holds such an address can read it.
  address text,
  file_id uuid,
  -- Of the last try; null before the first.
  failure jsonb,
  constraint an_attached_file_belongs_to_one_authority unique (authority_id, id),
  constraint an_attached_file_is_of_an_imported_dossier
    foreign key (application_id) references imported_dossiers (application_id) on delete cascade,
  constraint an_attached_file_is_of_a_dossier_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id)
    on delete cascade,
  constraint an_attached_file_came_with_an_import_of_its_authority
    foreign key (authority_id, import_id) references dossier_imports (authority_id, id),
  constraint an_attached_file_that_came_is_a_file_of_its_authority
    foreign key (authority_id, file_id) references files (authority_id, id),
  constraint a_dossier_names_an_attached_file_once unique (application_id, name),
  constraint an_attached_file_has_a_name check (name <> '' and length(name) <= 255),
  constraint an_attached_file_that_came_has_no_address_left_nor_failure
    check (file_id is null or (address is null and failure is null))
);
create index attached_files_of_an_import on attached_files (import_id, number, name);
