-- One dossier, or the dossiers of one organisation, taken after the closing by a reasoned decision:
-- the site was down, the paper came in time. A decision is never changed; a draft that is erased
-- takes its own away, and the event of the call keeps that it was taken.
create table late_admissions (
  id uuid primary key,
  authority_id uuid not null,
  call_id uuid not null,
  wave_id uuid not null,
  application_id uuid,
  organisation_id uuid references organisations (id),
  cause text not null,
  reason text not null,
  admitted_until timestamptz not null,
  decided_by uuid references persons (id),
  decided_at timestamptz not null,
  constraint a_late_admission_is_to_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id),
  constraint a_late_admission_is_in_a_wave_of_its_authority
    foreign key (authority_id, wave_id) references waves (authority_id, id),
  constraint a_late_admission_is_of_an_application_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id)
    on delete cascade,
  constraint a_late_admission_names_a_dossier_or_an_organisation
    check (num_nonnulls(application_id, organisation_id) = 1),
  constraint a_late_admission_has_a_known_cause check (cause in ('outage', 'paper', 'other')),
  constraint a_late_admission_gives_its_reason check (btrim(reason) <> ''),
  constraint a_late_admission_ends_after_it_is_decided check (admitted_until > decided_at)
);
create index late_admissions_of_a_wave on late_admissions (wave_id, organisation_id);
create index late_admissions_of_an_application on late_admissions (application_id);
create trigger a_late_admission_never_changes
  before update on late_admissions
  for each row execute function refuse_change();
