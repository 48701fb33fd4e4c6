CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';

CREATE FUNCTION public.keep_an_administrator() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform from authorities where id = old.authority_id for no key update;
  if not exists (
    select from memberships
    where authority_id = old.authority_id and role = 'administrator'
      and person_id <> old.person_id
  ) then
    raise exception 'authority % would be left without an administrator', old.authority_id
      using errcode = 'restrict_violation', constraint = 'an_authority_keeps_an_administrator';
  end if;
  return old;
end
$$;

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end
$$;

CREATE TEXT SEARCH CONFIGURATION public.laureat_french (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR asciiword WITH public.unaccent, french_stem;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR word WITH public.unaccent, french_stem;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR hword_part WITH public.unaccent, french_stem;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR hword_asciipart WITH public.unaccent, french_stem;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR asciihword WITH public.unaccent, french_stem;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR hword WITH public.unaccent, french_stem;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.laureat_french
    ADD MAPPING FOR uint WITH simple;

CREATE TABLE public.announcements (
    id uuid NOT NULL,
    text_fr text NOT NULL,
    text_en text NOT NULL,
    severity text NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    CONSTRAINT an_announcement_ends_after_it_begins CHECK ((until_at > from_at)),
    CONSTRAINT an_announcement_has_a_known_severity CHECK ((severity = ANY (ARRAY['info'::text, 'warning'::text, 'danger'::text]))),
    CONSTRAINT an_announcement_is_short CHECK (((length(text_fr) <= 500) AND (length(text_en) <= 500))),
    CONSTRAINT an_announcement_speaks_both_languages CHECK (((btrim(text_fr) <> ''::text) AND (btrim(text_en) <> ''::text)))
);

CREATE TABLE public.attempts (
    key text NOT NULL,
    count integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    CONSTRAINT an_attempt_is_counted CHECK ((count >= 1))
);

CREATE TABLE public.authorities (
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    short_name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT an_authority_address_is_made_of_plain_words CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 96))),
    CONSTRAINT an_authority_has_a_name CHECK ((btrim(name) <> ''::text)),
    CONSTRAINT an_authority_has_a_short_name CHECK ((btrim(short_name) <> ''::text))
);

CREATE TABLE public.award_search (
    award_id bigint NOT NULL,
    amount_cents bigint NOT NULL,
    call_number integer NOT NULL,
    place_number integer NOT NULL,
    year smallint NOT NULL,
    sort_key text NOT NULL COLLATE pg_catalog."C",
    document tsvector NOT NULL
);

CREATE TABLE public.calls (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    edition text NOT NULL,
    origin text NOT NULL,
    state text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT a_call_has_a_name CHECK ((name <> ''::text)),
    CONSTRAINT a_call_is_in_a_known_state CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'open'::text, 'closed'::text, 'under-review'::text, 'decided'::text, 'announced'::text, 'archived'::text]))),
    CONSTRAINT a_call_is_native_or_past CHECK ((origin = ANY (ARRAY['native'::text, 'past'::text]))),
    CONSTRAINT a_past_call_was_announced_elsewhere CHECK (((origin = 'native'::text) OR (state = ANY (ARRAY['announced'::text, 'archived'::text]))))
);

CREATE TABLE public.delegations (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    person_id uuid NOT NULL,
    reference text NOT NULL,
    scope text NOT NULL,
    ceiling_cents bigint,
    from_on date NOT NULL,
    until_on date,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT a_ceiling_is_more_than_nothing CHECK ((ceiling_cents > 0)),
    CONSTRAINT a_delegation_ends_after_it_begins CHECK ((until_on >= from_on)),
    CONSTRAINT a_delegation_has_a_reference CHECK ((btrim(reference) <> ''::text)),
    CONSTRAINT a_delegation_has_a_scope CHECK ((btrim(scope) <> ''::text))
);

CREATE TABLE public.domain_clock (
    single boolean DEFAULT true NOT NULL,
    ahead_seconds bigint NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    CONSTRAINT there_is_one_domain_clock CHECK (single)
);

CREATE TABLE public.event_checkpoints (
    number integer NOT NULL,
    last_position bigint NOT NULL,
    content text NOT NULL,
    sha256 text NOT NULL,
    public_key text NOT NULL,
    signature text NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    CONSTRAINT a_checkpoint_covers_at_least_one_event CHECK ((last_position >= 1)),
    CONSTRAINT a_checkpoint_is_known_by_its_sha256 CHECK ((sha256 = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text))),
    CONSTRAINT checkpoints_are_counted_from_one CHECK ((number >= 1))
);

CREATE TABLE public.event_personal_values (
    authority_id uuid NOT NULL,
    subject_kind text NOT NULL COLLATE pg_catalog."C",
    subject_id text NOT NULL COLLATE pg_catalog."C",
    sequence integer NOT NULL,
    name text NOT NULL,
    value text NOT NULL,
    salt bytea NOT NULL,
    CONSTRAINT a_salt_cannot_be_guessed CHECK ((length(salt) >= 16))
);

CREATE TABLE public.events (
    authority_id uuid NOT NULL,
    subject_kind text NOT NULL COLLATE pg_catalog."C",
    subject_id text NOT NULL COLLATE pg_catalog."C",
    sequence integer NOT NULL,
    "position" bigint NOT NULL,
    name text NOT NULL,
    actor_id uuid,
    happened_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    facts jsonb NOT NULL,
    commitments jsonb NOT NULL,
    previous_hash text,
    hash text NOT NULL,
    CONSTRAINT an_event_follows_another_unless_it_is_the_first CHECK (((sequence >= 1) AND ((sequence = 1) = (previous_hash IS NULL)))),
    CONSTRAINT an_event_hash_is_a_sha_256 CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT an_event_name_is_a_past_fact_in_plain_words CHECK ((name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);

ALTER TABLE public.events ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.events_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.files (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    holder_kind text NOT NULL,
    holder_id uuid NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    size_bytes bigint NOT NULL,
    media_type text NOT NULL,
    antivirus text NOT NULL,
    threat text,
    scanned_at timestamp with time zone,
    received_by uuid,
    received_at timestamp with time zone NOT NULL,
    damaged_at timestamp with time zone,
    removed_at timestamp with time zone,
    removal_reason text,
    CONSTRAINT a_file_has_a_name CHECK (((name <> ''::text) AND (length(name) <= 255))),
    CONSTRAINT a_file_holder_is_named_in_plain_words CHECK ((holder_kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT a_file_is_known_by_its_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT a_file_is_never_empty CHECK ((size_bytes > 0)),
    CONSTRAINT a_refused_file_names_its_threat CHECK (((antivirus = 'refused'::text) = (threat IS NOT NULL))),
    CONSTRAINT a_removal_gives_its_reason CHECK ((((removed_at IS NULL) = (removal_reason IS NULL)) AND (btrim(removal_reason) <> ''::text))),
    CONSTRAINT a_verdict_has_its_instant CHECK (((antivirus = 'waiting'::text) = (scanned_at IS NULL))),
    CONSTRAINT an_antivirus_state_is_waiting_clean_or_refused CHECK ((antivirus = ANY (ARRAY['waiting'::text, 'clean'::text, 'refused'::text])))
);

CREATE TABLE public.intake_decisions (
    id bigint NOT NULL,
    authority_id uuid NOT NULL,
    sheet_id uuid NOT NULL,
    kind text NOT NULL,
    question smallint,
    "position" integer,
    field text,
    before jsonb,
    after jsonb,
    reason text,
    decided_by uuid,
    decided_at timestamp with time zone NOT NULL,
    CONSTRAINT a_correction_says_what_it_changes_and_why CHECK (((kind <> 'correction'::text) OR (("position" IS NOT NULL) AND (field IS NOT NULL) AND (before IS NOT NULL) AND (after IS NOT NULL) AND (btrim(reason) <> ''::text)))),
    CONSTRAINT a_decision_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['as-published'::text, 'correction'::text, 'reopened'::text]))),
    CONSTRAINT what_is_left_as_published_settles_a_question CHECK (((kind = 'correction'::text) OR (question IS NOT NULL)))
);

ALTER TABLE public.intake_decisions ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.intake_decisions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.intake_sheets (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    file_name text NOT NULL,
    media_type text NOT NULL,
    sha256 text NOT NULL,
    content bytea NOT NULL,
    reading jsonb NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by uuid,
    call_id uuid,
    published_at timestamp with time zone,
    CONSTRAINT a_published_sheet_has_its_call CHECK (((call_id IS NULL) = (published_at IS NULL))),
    CONSTRAINT a_sheet_is_known_by_its_sha256 CHECK ((sha256 = encode(sha256(content), 'hex'::text)))
);

CREATE TABLE public.invitations (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    roles text[] NOT NULL,
    token_hash text NOT NULL,
    invited_by uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    accepted_by uuid,
    withdrawn_at timestamp with time zone,
    CONSTRAINT an_invitation_gives_something_to_do CHECK ((cardinality(roles) >= 1)),
    CONSTRAINT an_invitation_is_accepted_by_somebody CHECK (((accepted_at IS NULL) = (accepted_by IS NULL))),
    CONSTRAINT an_invitation_is_accepted_or_withdrawn CHECK (((accepted_at IS NULL) OR (withdrawn_at IS NULL)))
);

CREATE TABLE public.job_attempts (
    job_id uuid NOT NULL,
    number integer NOT NULL,
    worker integer NOT NULL,
    began_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ending text,
    reason text,
    finished_after_cut_at timestamp with time zone,
    CONSTRAINT an_attempt_ends_in_one_way CHECK (((ended_at IS NULL) = (ending IS NULL))),
    CONSTRAINT an_attempt_has_a_known_ending CHECK ((ending = ANY (ARRAY['done'::text, 'failed'::text, 'cut'::text, 'returned'::text, 'cancelled'::text]))),
    CONSTRAINT only_a_cut_attempt_finishes_late CHECK (((finished_after_cut_at IS NULL) OR (ending = 'cut'::text)))
);

CREATE SEQUENCE public.job_worker_numbers
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.jobs (
    id uuid NOT NULL,
    authority_id uuid,
    name text NOT NULL,
    key text,
    payload jsonb NOT NULL,
    state text NOT NULL,
    run_at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    max_attempts integer NOT NULL,
    progress_done integer,
    progress_total integer,
    reason text,
    cancel_asked_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT a_job_ended_exactly_when_it_neither_waits_nor_runs CHECK (((ended_at IS NOT NULL) = (state = ANY (ARRAY['done'::text, 'failed'::text, 'cancelled'::text])))),
    CONSTRAINT a_job_has_a_known_state CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text]))),
    CONSTRAINT a_job_never_counts_back CHECK (((attempts >= 0) AND (max_attempts >= 1))),
    CONSTRAINT progress_is_a_part_of_its_whole CHECK ((((progress_done IS NULL) = (progress_total IS NULL)) AND ((progress_done IS NULL) OR ((progress_done >= 0) AND (progress_done <= progress_total)))))
);

CREATE TABLE public.legal_texts (
    name text NOT NULL,
    value text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT a_legal_text_fits_a_page CHECK ((length(value) <= 2000)),
    CONSTRAINT a_legal_text_says_something CHECK ((btrim(value) <> ''::text))
);

CREATE TABLE public.log_level_changes (
    id uuid NOT NULL,
    level text NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone NOT NULL,
    CONSTRAINT a_log_level_is_changed_for_one_hour_at_most CHECK (((until_at > from_at) AND (until_at <= (from_at + '01:00:00'::interval)))),
    CONSTRAINT a_log_level_is_one_of_the_log CHECK ((level = ANY (ARRAY['fatal'::text, 'error'::text, 'warn'::text, 'info'::text, 'debug'::text, 'trace'::text])))
);

CREATE TABLE public.mail_attempts (
    mail_id uuid NOT NULL,
    number integer NOT NULL,
    job_id uuid NOT NULL,
    began_at timestamp with time zone NOT NULL,
    handed_over_at timestamp with time zone,
    ended_at timestamp with time zone,
    outcome text,
    reason text,
    CONSTRAINT an_attempt_ends_with_an_outcome CHECK (((ended_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT an_attempt_has_a_known_outcome CHECK ((outcome = ANY (ARRAY['sent'::text, 'refused'::text, 'delayed'::text, 'uncertain'::text, 'cut'::text])))
);

CREATE TABLE public.mails (
    id uuid NOT NULL,
    authority_id uuid,
    kind text NOT NULL,
    to_address text NOT NULL,
    subject text NOT NULL,
    body_text text,
    body_html text,
    message_id text,
    state text NOT NULL,
    reason text,
    attempts integer NOT NULL,
    was_resent boolean NOT NULL,
    next_attempt_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    CONSTRAINT a_mail_has_a_known_state CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'kept'::text, 'failed'::text, 'bounced'::text, 'uncertain'::text, 'withheld'::text]))),
    CONSTRAINT a_sent_mail_says_when CHECK (((state <> 'sent'::text) OR (sent_at IS NOT NULL))),
    CONSTRAINT a_subject_is_one_line CHECK ((subject !~ '[\r\n]'::text)),
    CONSTRAINT an_address_is_one_line CHECK (((to_address !~ '[\r\n]'::text) AND (to_address ~ '^[^@]+@[^@]+$'::text)))
);

CREATE TABLE public.maintenances (
    id uuid NOT NULL,
    began_at timestamp with time zone NOT NULL,
    back_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT a_maintenance_ends_after_it_began CHECK ((ended_at >= began_at)),
    CONSTRAINT a_maintenance_is_over_after_it_began CHECK ((back_at > began_at))
);

CREATE TABLE public.memberships (
    authority_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    CONSTRAINT a_membership_has_a_known_role CHECK ((role = ANY (ARRAY['administrator'::text, 'officer'::text, 'group-lead'::text, 'group-deputy'::text, 'department-service'::text, 'committee-member'::text, 'chair'::text, 'signatory'::text, 'payment-manager'::text, 'press-officer'::text, 'auditor'::text, 'applicant'::text])))
);

CREATE TABLE public.migration_files (
    name text NOT NULL,
    sha256 text NOT NULL
);

CREATE TABLE public.migrations (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);

CREATE TABLE public.migrations_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);

CREATE TABLE public.passkeys (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    name text,
    public_key text NOT NULL,
    credential_id text NOT NULL,
    counter integer NOT NULL,
    device_type text NOT NULL,
    backed_up boolean NOT NULL,
    transports text,
    aaguid text,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.persons (
    id uuid NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    email_verified boolean DEFAULT false NOT NULL,
    picture text,
    two_factor_enabled boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT a_person_has_a_name CHECK ((btrim(name) <> ''::text)),
    CONSTRAINT an_email_has_a_name_and_a_host CHECK ((email ~ '^[^@\s]+@[^@\s]+$'::text)),
    CONSTRAINT an_email_is_written_in_small_letters CHECK ((email = lower(email))),
    CONSTRAINT no_picture_of_a_person_is_kept CHECK ((picture IS NULL))
);

CREATE TABLE public.programmes (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT a_programme_has_a_name CHECK ((name <> ''::text))
);

CREATE TABLE public.publications (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    version integer NOT NULL,
    previous_version integer GENERATED ALWAYS AS (NULLIF((version - 1), 0)) STORED,
    snapshot text NOT NULL,
    sha256 text NOT NULL,
    public_key text NOT NULL,
    signature text NOT NULL,
    reason text,
    issued_at timestamp with time zone NOT NULL,
    announced_on date,
    kept_count bigint,
    awarded_cents bigint,
    CONSTRAINT a_rectification_gives_its_reason CHECK (((version = 1) OR (reason IS NOT NULL))),
    CONSTRAINT a_snapshot_is_known_by_its_sha256 CHECK ((sha256 = encode(sha256(convert_to(snapshot, 'UTF8'::name)), 'hex'::text))),
    CONSTRAINT versions_are_counted_from_one CHECK ((version >= 1))
);

CREATE TABLE public.published_awards (
    id bigint NOT NULL,
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    publication_id uuid NOT NULL,
    "position" integer NOT NULL,
    beneficiaries text[] NOT NULL,
    beneficiary_slugs text[] NOT NULL,
    title text,
    amount_cents bigint NOT NULL,
    scale text,
    departments text[] NOT NULL,
    theme text,
    year smallint NOT NULL,
    CONSTRAINT an_award_is_not_negative CHECK ((amount_cents >= 0)),
    CONSTRAINT an_award_is_regional_or_departmental CHECK (((scale IS NULL) OR (scale = ANY (ARRAY['regional'::text, 'departmental'::text]))))
);

ALTER TABLE public.published_awards ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.published_awards_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.refused_addresses (
    address text NOT NULL,
    reason text NOT NULL,
    refused_at timestamp with time zone NOT NULL,
    mail_id uuid,
    CONSTRAINT an_address_is_kept_in_small_letters CHECK ((address = lower(address)))
);

CREATE TABLE public.search_calls (
    number integer NOT NULL,
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    year smallint NOT NULL
);

ALTER TABLE public.search_calls ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.search_calls_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.search_counts (
    call_number integer NOT NULL,
    place_number integer NOT NULL,
    awards integer NOT NULL,
    amount_cents bigint NOT NULL,
    CONSTRAINT a_count_is_of_something CHECK ((awards > 0))
);

CREATE TABLE public.search_places (
    number integer NOT NULL,
    scale text NOT NULL COLLATE pg_catalog."C",
    departments text[] NOT NULL,
    band smallint NOT NULL,
    CONSTRAINT a_place_is_regional_departmental_or_unsaid CHECK ((scale = ANY (ARRAY['regional'::text, 'departmental'::text, ''::text])))
);

ALTER TABLE public.search_places ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.search_places_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.search_words (
    word text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.second_factors (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    secret text NOT NULL,
    recovery_codes text NOT NULL,
    verified boolean DEFAULT true NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    locked_until timestamp with time zone
);

CREATE TABLE public.sessions (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    token text NOT NULL,
    ip_address text,
    user_agent text,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE TABLE public.sign_in_challenges (
    id uuid NOT NULL,
    identifier text NOT NULL,
    value text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE TABLE public.sign_in_links (
    token_hash text NOT NULL,
    person_id uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT a_link_without_a_person_is_never_used CHECK (((person_id IS NOT NULL) OR (used_at IS NULL)))
);

CREATE TABLE public.sign_in_methods (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    provider text NOT NULL,
    subject text NOT NULL,
    password text,
    id_token text,
    access_token text,
    refresh_token text,
    access_token_expires_at timestamp with time zone,
    refresh_token_expires_at timestamp with time zone,
    scope text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT a_password_is_kept_for_the_password_method_only CHECK (((password IS NULL) OR (provider = 'credential'::text))),
    CONSTRAINT what_acts_elsewhere_in_a_name_is_not_kept CHECK (((access_token IS NULL) AND (refresh_token IS NULL)))
);

CREATE TABLE public.source_documents (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    file_name text NOT NULL,
    media_type text NOT NULL,
    sha256 text NOT NULL,
    content bytea NOT NULL,
    taken_in_at timestamp with time zone NOT NULL,
    CONSTRAINT a_source_document_is_known_by_its_sha256 CHECK ((sha256 = encode(sha256(content), 'hex'::text)))
);

CREATE TABLE public.upload_parts (
    authority_id uuid NOT NULL,
    upload_id uuid NOT NULL,
    first_byte bigint NOT NULL,
    size_bytes bigint NOT NULL,
    object_key text NOT NULL,
    CONSTRAINT a_part_is_never_empty CHECK ((size_bytes > 0))
);

CREATE TABLE public.uploads (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL,
    size_bytes bigint NOT NULL,
    received_bytes bigint NOT NULL,
    started_at timestamp with time zone NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    claimed_at timestamp with time zone,
    CONSTRAINT an_upload_has_a_name CHECK (((name <> ''::text) AND (length(name) <= 255))),
    CONSTRAINT an_upload_is_never_empty CHECK ((size_bytes > 0)),
    CONSTRAINT an_upload_never_receives_more_than_it_announced CHECK (((received_bytes >= 0) AND (received_bytes <= size_bytes)))
);

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT a_call_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT a_call_has_one_public_address UNIQUE (slug);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT a_call_has_one_publication_per_version UNIQUE (call_id, version);

ALTER TABLE ONLY public.search_calls
    ADD CONSTRAINT a_call_is_searched_under_one_number_a_year UNIQUE (call_id, year);

ALTER TABLE ONLY public.delegations
    ADD CONSTRAINT a_delegation_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.files
    ADD CONSTRAINT a_file_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT a_passkey_is_known_once UNIQUE (credential_id);

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT a_person_has_one_second_factor UNIQUE (person_id);

ALTER TABLE ONLY public.search_places
    ADD CONSTRAINT a_place_is_known_by_one_number UNIQUE (scale, departments, band);

ALTER TABLE ONLY public.programmes
    ADD CONSTRAINT a_programme_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT a_publication_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.intake_sheets
    ADD CONSTRAINT a_sheet_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.source_documents
    ADD CONSTRAINT a_source_document_is_taken_in_once_per_call UNIQUE (call_id, sha256);

ALTER TABLE ONLY public.sign_in_methods
    ADD CONSTRAINT a_subject_of_a_provider_is_one_person UNIQUE (provider, subject);

ALTER TABLE ONLY public.programmes
    ADD CONSTRAINT an_authority_names_a_programme_once UNIQUE (authority_id, slug);

ALTER TABLE ONLY public.published_awards
    ADD CONSTRAINT an_award_is_published_once_per_position UNIQUE (publication_id, "position");

ALTER TABLE ONLY public.events
    ADD CONSTRAINT an_event_has_its_place_in_its_chain PRIMARY KEY (authority_id, subject_kind, subject_id, sequence);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT an_invitation_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT an_upload_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.announcements
    ADD CONSTRAINT announcements_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT attempts_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.authorities
    ADD CONSTRAINT authorities_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_search
    ADD CONSTRAINT award_search_pkey PRIMARY KEY (award_id);

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT calls_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.delegations
    ADD CONSTRAINT delegations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.domain_clock
    ADD CONSTRAINT domain_clock_pkey PRIMARY KEY (single);

ALTER TABLE ONLY public.event_checkpoints
    ADD CONSTRAINT event_checkpoints_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.event_personal_values
    ADD CONSTRAINT event_personal_values_pkey PRIMARY KEY (authority_id, subject_kind, subject_id, sequence, name);

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.intake_decisions
    ADD CONSTRAINT intake_decisions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.intake_sheets
    ADD CONSTRAINT intake_sheets_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.job_attempts
    ADD CONSTRAINT job_attempts_pkey PRIMARY KEY (job_id, number);

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.legal_texts
    ADD CONSTRAINT legal_texts_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.log_level_changes
    ADD CONSTRAINT log_level_changes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mail_attempts
    ADD CONSTRAINT mail_attempts_pkey PRIMARY KEY (mail_id, number);

ALTER TABLE ONLY public.mails
    ADD CONSTRAINT mails_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.maintenances
    ADD CONSTRAINT maintenances_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_pkey PRIMARY KEY (authority_id, person_id, role);

ALTER TABLE ONLY public.migration_files
    ADD CONSTRAINT migration_files_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.migrations_lock
    ADD CONSTRAINT migrations_lock_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT passkeys_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.persons
    ADD CONSTRAINT persons_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.programmes
    ADD CONSTRAINT programmes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT publications_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.published_awards
    ADD CONSTRAINT published_awards_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.refused_addresses
    ADD CONSTRAINT refused_addresses_pkey PRIMARY KEY (address);

ALTER TABLE ONLY public.search_calls
    ADD CONSTRAINT search_calls_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.search_counts
    ADD CONSTRAINT search_counts_pkey PRIMARY KEY (call_number, place_number);

ALTER TABLE ONLY public.search_places
    ADD CONSTRAINT search_places_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.search_words
    ADD CONSTRAINT search_words_pkey PRIMARY KEY (word);

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT second_factors_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sign_in_challenges
    ADD CONSTRAINT sign_in_challenges_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sign_in_links
    ADD CONSTRAINT sign_in_links_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.sign_in_methods
    ADD CONSTRAINT sign_in_methods_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.source_documents
    ADD CONSTRAINT source_documents_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.authorities
    ADD CONSTRAINT two_authorities_never_share_an_address UNIQUE (slug);

ALTER TABLE ONLY public.event_checkpoints
    ADD CONSTRAINT two_checkpoints_never_cover_the_same_events UNIQUE (last_position);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT two_events_never_share_a_position UNIQUE ("position");

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT two_invitations_never_share_a_token UNIQUE (token_hash);

ALTER TABLE ONLY public.mails
    ADD CONSTRAINT two_mails_never_share_a_message_id UNIQUE (message_id);

ALTER TABLE ONLY public.upload_parts
    ADD CONSTRAINT two_parts_of_an_upload_never_start_together PRIMARY KEY (upload_id, first_byte);

ALTER TABLE ONLY public.persons
    ADD CONSTRAINT two_persons_never_share_an_email UNIQUE (email);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT two_sessions_never_share_a_token UNIQUE (token);

ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT uploads_pkey PRIMARY KEY (id);

CREATE UNIQUE INDEX a_job_has_one_open_attempt ON public.job_attempts USING btree (job_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX a_key_waits_once ON public.jobs USING btree (name, key) WHERE ((state = 'waiting'::text) AND (attempts = 0));

CREATE UNIQUE INDEX an_address_is_invited_once_at_a_time ON public.invitations USING btree (authority_id, email) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));

CREATE INDEX announcements_by_end ON public.announcements USING btree (until_at);

CREATE INDEX attempts_by_start ON public.attempts USING btree (started_at);

CREATE INDEX awards_by_amount ON public.award_search USING btree (amount_cents DESC, award_id);

CREATE INDEX awards_by_name ON public.award_search USING btree (sort_key, award_id);

CREATE INDEX awards_by_word ON public.award_search USING gin (document) WITH (fastupdate=off);

CREATE INDEX awards_by_year ON public.award_search USING btree (year DESC, amount_cents DESC, award_id);

CREATE INDEX awards_of_a_beneficiary ON public.published_awards USING gin (beneficiary_slugs);

CREATE INDEX awards_of_a_call ON public.published_awards USING btree (call_id, "position");

CREATE INDEX awards_of_a_department ON public.published_awards USING gin (departments);

CREATE INDEX calls_of_a_programme ON public.calls USING btree (authority_id, programme_id);

CREATE INDEX decisions_of_a_sheet ON public.intake_decisions USING btree (authority_id, sheet_id, id);

CREATE INDEX delegations_of_a_person ON public.delegations USING btree (authority_id, person_id);

CREATE INDEX events_by_actor ON public.events USING btree (authority_id, actor_id, "position" DESC);

CREATE INDEX events_by_arrival ON public.events USING btree (authority_id, "position" DESC);

CREATE INDEX events_by_name ON public.events USING btree (authority_id, name, "position" DESC);

CREATE INDEX files_awaiting_the_antivirus ON public.files USING btree (received_at, id) WHERE ((antivirus = 'waiting'::text) AND (removed_at IS NULL));

CREATE INDEX files_by_content ON public.files USING btree (sha256);

CREATE INDEX files_of_a_holder ON public.files USING btree (authority_id, holder_kind, holder_id, received_at, id);

CREATE INDEX invitations_of_an_authority ON public.invitations USING btree (authority_id, created_at);

CREATE INDEX jobs_by_date ON public.jobs USING btree (created_at DESC, id);

CREATE INDEX jobs_by_state ON public.jobs USING btree (state, run_at, id);

CREATE INDEX mails_by_address ON public.mails USING btree (lower(to_address));

CREATE INDEX mails_by_date ON public.mails USING btree (created_at DESC, id);

CREATE INDEX mails_by_state ON public.mails USING btree (state, created_at DESC, id);

CREATE INDEX memberships_of_a_person ON public.memberships USING btree (person_id);

CREATE UNIQUE INDEX one_maintenance_at_a_time ON public.maintenances USING btree ((true)) WHERE (ended_at IS NULL);

CREATE INDEX passkeys_of_a_person ON public.passkeys USING btree (person_id);

CREATE INDEX searched_awards_of_a_call ON public.award_search USING btree (call_number, amount_cents DESC, award_id);

CREATE INDEX searched_awards_of_a_place ON public.award_search USING btree (place_number, amount_cents DESC, award_id);

CREATE INDEX sessions_of_a_person ON public.sessions USING btree (person_id);

CREATE INDEX sheets_of_an_authority ON public.intake_sheets USING btree (authority_id, opened_at DESC, id);

CREATE INDEX sign_in_challenges_by_identifier ON public.sign_in_challenges USING btree (identifier);

CREATE INDEX sign_in_links_by_expiry ON public.sign_in_links USING btree (expires_at);

CREATE INDEX sign_in_methods_of_a_person ON public.sign_in_methods USING btree (person_id);

CREATE INDEX uploads_of_a_person ON public.uploads USING btree (person_id, started_at);

CREATE INDEX uploads_that_stopped ON public.uploads USING btree (moved_at);

CREATE INDEX words_by_trigram ON public.search_words USING gin (word public.gin_trgm_ops);

CREATE TRIGGER a_checkpoint_never_changes BEFORE DELETE OR UPDATE ON public.event_checkpoints FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_decision_on_a_sheet_never_changes BEFORE DELETE OR UPDATE ON public.intake_decisions FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_membership_is_given_or_taken_back_never_altered BEFORE UPDATE ON public.memberships FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_personal_value_is_erased_never_changed BEFORE UPDATE ON public.event_personal_values FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_source_document_never_changes BEFORE DELETE OR UPDATE ON public.source_documents FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER an_authority_keeps_an_administrator BEFORE DELETE ON public.memberships FOR EACH ROW WHEN ((old.role = 'administrator'::text)) EXECUTE FUNCTION public.keep_an_administrator();

CREATE TRIGGER an_event_never_changes BEFORE DELETE OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER an_issued_publication_never_changes BEFORE DELETE OR UPDATE ON public.publications FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER checkpoints_are_never_emptied BEFORE TRUNCATE ON public.event_checkpoints FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER decisions_on_sheets_are_never_emptied BEFORE TRUNCATE ON public.intake_decisions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER events_are_never_emptied BEFORE TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER issued_publications_are_never_emptied BEFORE TRUNCATE ON public.publications FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER source_documents_are_never_emptied BEFORE TRUNCATE ON public.source_documents FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT a_call_draws_on_a_programme_of_its_authority FOREIGN KEY (authority_id, programme_id) REFERENCES public.programmes(authority_id, id);

ALTER TABLE ONLY public.intake_decisions
    ADD CONSTRAINT a_decision_belongs_to_a_sheet_of_its_authority FOREIGN KEY (authority_id, sheet_id) REFERENCES public.intake_sheets(authority_id, id);

ALTER TABLE ONLY public.upload_parts
    ADD CONSTRAINT a_part_belongs_to_an_upload_of_its_authority FOREIGN KEY (authority_id, upload_id) REFERENCES public.uploads(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.event_personal_values
    ADD CONSTRAINT a_personal_value_belongs_to_an_event FOREIGN KEY (authority_id, subject_kind, subject_id, sequence) REFERENCES public.events(authority_id, subject_kind, subject_id, sequence);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT a_publication_belongs_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.search_calls
    ADD CONSTRAINT a_searched_call_belongs_to_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.intake_sheets
    ADD CONSTRAINT a_sheet_is_published_as_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.source_documents
    ADD CONSTRAINT a_source_document_belongs_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT a_version_follows_the_one_before FOREIGN KEY (call_id, previous_version) REFERENCES public.publications(call_id, version);

ALTER TABLE ONLY public.published_awards
    ADD CONSTRAINT an_award_belongs_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.published_awards
    ADD CONSTRAINT an_award_belongs_to_a_publication_of_its_authority FOREIGN KEY (authority_id, publication_id) REFERENCES public.publications(authority_id, id);

ALTER TABLE ONLY public.award_search
    ADD CONSTRAINT award_search_call_number_fkey FOREIGN KEY (call_number) REFERENCES public.search_calls(number);

ALTER TABLE ONLY public.award_search
    ADD CONSTRAINT award_search_place_number_fkey FOREIGN KEY (place_number) REFERENCES public.search_places(number);

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT calls_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.delegations
    ADD CONSTRAINT delegations_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.delegations
    ADD CONSTRAINT delegations_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.intake_decisions
    ADD CONSTRAINT intake_decisions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.intake_sheets
    ADD CONSTRAINT intake_sheets_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.intake_sheets
    ADD CONSTRAINT intake_sheets_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.job_attempts
    ADD CONSTRAINT job_attempts_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.jobs(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.mail_attempts
    ADD CONSTRAINT mail_attempts_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES public.mails(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.mails
    ADD CONSTRAINT mails_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.award_search
    ADD CONSTRAINT only_a_published_award_can_be_found FOREIGN KEY (award_id) REFERENCES public.published_awards(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT passkeys_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.programmes
    ADD CONSTRAINT programmes_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT publications_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.published_awards
    ADD CONSTRAINT published_awards_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.refused_addresses
    ADD CONSTRAINT refused_addresses_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES public.mails(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.search_counts
    ADD CONSTRAINT search_counts_call_number_fkey FOREIGN KEY (call_number) REFERENCES public.search_calls(number);

ALTER TABLE ONLY public.search_counts
    ADD CONSTRAINT search_counts_place_number_fkey FOREIGN KEY (place_number) REFERENCES public.search_places(number);

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT second_factors_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sign_in_links
    ADD CONSTRAINT sign_in_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sign_in_methods
    ADD CONSTRAINT sign_in_methods_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.source_documents
    ADD CONSTRAINT source_documents_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT uploads_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);
