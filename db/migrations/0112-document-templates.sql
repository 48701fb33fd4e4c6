-- The letters of an authority, by kind and language: its own text with fields, or its own Word
-- document. Each writing is a version; nothing is in force before somebody says so.
create table document_templates (
  authority_id uuid not null references authorities (id),
  kind text not null,
  locale text not null,
  version integer not null,
  previous_version integer generated always as (nullif(version - 1, 0)) stored,
  form text not null,
  subject text,
  body text,
  closing text,
  file_id uuid,
  written_by uuid references persons (id),
  written_at timestamptz not null,
  constraint a_template_is_written_once_per_version
    primary key (authority_id, kind, locale, version),
  constraint a_template_follows_the_one_before
    foreign key (authority_id, kind, locale, previous_version)
    references document_templates (authority_id, kind, locale, version),
  constraint a_document_template_is_a_file_of_its_authority
    foreign key (authority_id, file_id) references files (authority_id, id),
  constraint templates_are_counted_from_one check (version >= 1),
  constraint a_template_is_of_a_known_letter check (kind in (
    'award', 'waitlist', 'redirection', 'rework', 'rejection', 'receipt', 'completion-request'
  )),
  constraint a_template_is_in_french_or_english check (locale in ('fr', 'en')),
  constraint a_template_is_a_text_or_a_document check (
    (form = 'text' and subject is not null and body is not null and closing is not null
      and btrim(subject) <> '' and btrim(body) <> '' and file_id is null)
    or (form = 'docx' and subject is null and body is null and closing is null
      and file_id is not null)
  )
);
create trigger a_written_template_never_changes
  before update or delete on document_templates
  for each row execute function refuse_change();
create trigger written_templates_are_never_emptied
  before truncate on document_templates
  for each statement execute function refuse_change();

-- No row: the original text of the program.
create table document_templates_in_force (
  authority_id uuid not null,
  kind text not null,
  locale text not null,
  version integer not null,
  since timestamptz not null,
  constraint one_template_is_in_force_by_letter_and_language primary key (authority_id, kind, locale),
  constraint what_is_in_force_was_written
    foreign key (authority_id, kind, locale, version)
    references document_templates (authority_id, kind, locale, version)
);
