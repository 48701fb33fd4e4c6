CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end
$$;

CREATE FUNCTION public.refuse_change_of_what_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op
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

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT a_call_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT a_call_has_one_public_address UNIQUE (slug);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT a_call_has_one_publication_per_version UNIQUE (call_id, version);

ALTER TABLE ONLY public.search_calls
    ADD CONSTRAINT a_call_is_searched_under_one_number_a_year UNIQUE (call_id, year);

ALTER TABLE ONLY public.search_places
    ADD CONSTRAINT a_place_is_known_by_one_number UNIQUE (scale, departments, band);

ALTER TABLE ONLY public.programmes
    ADD CONSTRAINT a_programme_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT a_publication_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.source_documents
    ADD CONSTRAINT a_source_document_is_taken_in_once_per_call UNIQUE (call_id, sha256);

ALTER TABLE ONLY public.programmes
    ADD CONSTRAINT an_authority_names_a_programme_once UNIQUE (authority_id, slug);

ALTER TABLE ONLY public.published_awards
    ADD CONSTRAINT an_award_is_published_once_per_position UNIQUE (publication_id, "position");

ALTER TABLE ONLY public.events
    ADD CONSTRAINT an_event_has_its_place_in_its_chain PRIMARY KEY (authority_id, subject_kind, subject_id, sequence);

ALTER TABLE ONLY public.authorities
    ADD CONSTRAINT authorities_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_search
    ADD CONSTRAINT award_search_pkey PRIMARY KEY (award_id);

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT calls_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.event_personal_values
    ADD CONSTRAINT event_personal_values_pkey PRIMARY KEY (authority_id, subject_kind, subject_id, sequence, name);

ALTER TABLE ONLY public.migration_files
    ADD CONSTRAINT migration_files_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.migrations_lock
    ADD CONSTRAINT migrations_lock_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.programmes
    ADD CONSTRAINT programmes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT publications_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.published_awards
    ADD CONSTRAINT published_awards_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.search_calls
    ADD CONSTRAINT search_calls_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.search_counts
    ADD CONSTRAINT search_counts_pkey PRIMARY KEY (call_number, place_number);

ALTER TABLE ONLY public.search_places
    ADD CONSTRAINT search_places_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.search_words
    ADD CONSTRAINT search_words_pkey PRIMARY KEY (word);

ALTER TABLE ONLY public.source_documents
    ADD CONSTRAINT source_documents_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.authorities
    ADD CONSTRAINT two_authorities_never_share_an_address UNIQUE (slug);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT two_events_never_share_a_position UNIQUE ("position");

CREATE INDEX awards_by_amount ON public.award_search USING btree (amount_cents DESC, award_id);

CREATE INDEX awards_by_name ON public.award_search USING btree (sort_key, award_id);

CREATE INDEX awards_by_word ON public.award_search USING gin (document) WITH (fastupdate=off);

CREATE INDEX awards_by_year ON public.award_search USING btree (year DESC, amount_cents DESC, award_id);

CREATE INDEX awards_of_a_beneficiary ON public.published_awards USING gin (beneficiary_slugs);

CREATE INDEX awards_of_a_call ON public.published_awards USING btree (call_id, "position");

CREATE INDEX awards_of_a_department ON public.published_awards USING gin (departments);

CREATE INDEX calls_of_a_programme ON public.calls USING btree (authority_id, programme_id);

CREATE INDEX searched_awards_of_a_call ON public.award_search USING btree (call_number, amount_cents DESC, award_id);

CREATE INDEX searched_awards_of_a_place ON public.award_search USING btree (place_number, amount_cents DESC, award_id);

CREATE INDEX words_by_trigram ON public.search_words USING gin (word public.gin_trgm_ops);

CREATE TRIGGER a_personal_value_is_erased_never_changed BEFORE UPDATE ON public.event_personal_values FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_source_document_never_changes BEFORE DELETE OR UPDATE ON public.source_documents FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_what_is_append_only();

CREATE TRIGGER an_event_never_changes BEFORE DELETE OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER an_issued_publication_never_changes BEFORE DELETE OR UPDATE ON public.publications FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_what_is_append_only();

CREATE TRIGGER events_are_never_emptied BEFORE TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER issued_publications_are_never_emptied BEFORE TRUNCATE ON public.publications FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_what_is_append_only();

CREATE TRIGGER source_documents_are_never_emptied BEFORE TRUNCATE ON public.source_documents FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_what_is_append_only();

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT a_call_draws_on_a_programme_of_its_authority FOREIGN KEY (authority_id, programme_id) REFERENCES public.programmes(authority_id, id);

ALTER TABLE ONLY public.event_personal_values
    ADD CONSTRAINT a_personal_value_belongs_to_an_event FOREIGN KEY (authority_id, subject_kind, subject_id, sequence) REFERENCES public.events(authority_id, subject_kind, subject_id, sequence);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT a_publication_belongs_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.search_calls
    ADD CONSTRAINT a_searched_call_belongs_to_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

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

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.award_search
    ADD CONSTRAINT only_a_published_award_can_be_found FOREIGN KEY (award_id) REFERENCES public.published_awards(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.programmes
    ADD CONSTRAINT programmes_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT publications_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.published_awards
    ADD CONSTRAINT published_awards_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.search_counts
    ADD CONSTRAINT search_counts_call_number_fkey FOREIGN KEY (call_number) REFERENCES public.search_calls(number);

ALTER TABLE ONLY public.search_counts
    ADD CONSTRAINT search_counts_place_number_fkey FOREIGN KEY (place_number) REFERENCES public.search_places(number);

ALTER TABLE ONLY public.source_documents
    ADD CONSTRAINT source_documents_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);
