-- Kept once and joined to any dossier, where a copy of its row is held by the dossier.
create table organisation_documents (
  id uuid primary key,
  authority_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  file_id uuid not null,
  -- The last day it is worth something; null when it does not grow old.
  expires_on date,
  added_by uuid references persons (id),
  added_at timestamptz not null,
  constraint a_document_is_of_an_organisation_of_its_authority
    foreign key (authority_id, organisation_id) references organisations (authority_id, id),
  constraint a_document_is_a_file_of_its_authority
    foreign key (authority_id, file_id) references files (authority_id, id),
  constraint a_file_is_one_document unique (file_id),
  constraint a_document_is_of_a_known_kind check (
    kind in ('statutes', 'board-list', 'bank-details', 'annual-accounts', 'activity-report',
      'republican-contract', 'siret-notice', 'decision', 'delegation')
  )
);
create index documents_of_an_organisation on organisation_documents (organisation_id, kind);
