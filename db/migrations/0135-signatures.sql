-- Who commits the organisation to what is filed: asked of somebody by a link, or given at once, or
-- given on paper and uploaded. One stands at a time; filing waits for it.
create table application_signatures (
  id uuid primary key,
  authority_id uuid not null,
  application_id uuid not null,
  way text not null,
  signatory_name text not null,
  signatory_title text not null,
  mandate text not null,
  -- Which words were signed: see `signedText`.
  text_version text not null,
  asked_by uuid references persons (id),
  asked_at timestamptz not null,
  -- Where the link was sent, forgotten once it has served; null when it was copied.
  mail text,
  token_sha256 text,
  link_ends_at timestamptz,
  signed_at timestamptz,
  -- Null when it was signed by whoever held the link.
  signed_by uuid references persons (id),
  scan_file_id uuid,
  -- SHA-256 of each answer as it was signed, by field: what changed afterwards is told by name.
  signed_answers jsonb,
  ended_at timestamptz,
  constraint a_signature_is_for_an_application_of_its_authority
    foreign key (authority_id, application_id) references applications (authority_id, id)
    on delete cascade,
  constraint a_scan_is_a_file_of_its_authority
    foreign key (authority_id, scan_file_id) references files (authority_id, id),
  constraint a_signature_is_given_in_a_known_way check (way in ('account', 'link', 'scan')),
  constraint a_signatory_has_a_known_mandate check (mandate in ('representative', 'mandated')),
  constraint a_signatory_has_a_name check (btrim(signatory_name) <> ''),
  constraint a_link_to_sign_is_opened_once unique (token_sha256),
  constraint a_signature_by_link_has_a_link_that_ends
    check ((way = 'link') = (token_sha256 is not null) and (way = 'link') = (link_ends_at is not null)),
  constraint a_scan_is_a_file check ((way = 'scan') = (scan_file_id is not null)),
  constraint only_a_link_is_waited_for check (way = 'link' or signed_at is not null),
  constraint a_signature_says_what_it_signed check ((signed_at is null) = (signed_answers is null)),
  constraint an_address_is_kept_while_its_link_waits
    check (mail is null or (way = 'link' and signed_at is null and ended_at is null))
);
create unique index one_signature_of_an_application_stands
  on application_signatures (application_id) where ended_at is null;

-- What was signed is never signed otherwise: it only ends.
create function refuse_to_sign_again() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null and (to_jsonb(new) - 'ended_at') <> (to_jsonb(old) - 'ended_at') then
    raise exception 'A signature once given never changes' using errcode = 'restrict_violation';
  end if;
  if old.ended_at is not null then
    raise exception 'A signature that ended stays as it was' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger a_signature_given_never_changes
  before update on application_signatures
  for each row execute function refuse_to_sign_again();

-- Who signed a version, with which words and on which day; null for one entered from paper.
alter table application_versions add column signature jsonb;
