CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';

CREATE FUNCTION public.apply_credit_movement() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform from envelope_totals where envelope_id in (new.from_id, new.to_id)
    order by envelope_id for update;
  -- What is handed down stays within its parent: only what it has distributed moves.
  update envelope_totals set
    commitment_cents = commitment_cents
      - case when new.kind = 'distribution' then 0 else new.commitment_cents end,
    payment_cents = payment_cents
      - case when new.kind = 'distribution' then 0 else new.payment_cents end,
    distributed_commitment_cents = distributed_commitment_cents
      + case when new.kind = 'distribution' then new.commitment_cents else 0 end,
    distributed_payment_cents = distributed_payment_cents
      + case when new.kind = 'distribution' then new.payment_cents else 0 end
  where envelope_id = new.from_id;
  update envelope_totals set
    commitment_cents = commitment_cents
      + case when new.kind = 'return' then 0 else new.commitment_cents end,
    payment_cents = payment_cents
      + case when new.kind = 'return' then 0 else new.payment_cents end,
    distributed_commitment_cents = distributed_commitment_cents
      - case when new.kind = 'return' then new.commitment_cents else 0 end,
    distributed_payment_cents = distributed_payment_cents
      - case when new.kind = 'return' then new.payment_cents else 0 end
  where envelope_id = new.to_id;
  return null;
end
$$;

CREATE FUNCTION public.apply_ledger_entry() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  update envelope_totals set
    reserved_cents = reserved_cents + case new.kind when 'reserved' then new.amount_cents else 0 end,
    proposed_cents = proposed_cents + case new.kind when 'proposed' then new.amount_cents else 0 end,
    awarded_cents = awarded_cents + case new.kind when 'awarded' then new.amount_cents else 0 end,
    committed_cents = committed_cents + case new.kind when 'committed' then new.amount_cents else 0 end,
    paid_cents = paid_cents + case new.kind when 'paid' then new.amount_cents else 0 end
  where envelope_id = new.envelope_id;

  if new.holder_id is not null then
    insert into hold_totals (authority_id, envelope_id, holder_kind, holder_id)
    values (new.authority_id, new.envelope_id, new.holder_kind, new.holder_id)
    on conflict do nothing;
    update hold_totals set
      reserved_cents = reserved_cents + case new.kind when 'reserved' then new.amount_cents else 0 end,
      proposed_cents = proposed_cents + case new.kind when 'proposed' then new.amount_cents else 0 end,
      awarded_cents = awarded_cents + case new.kind when 'awarded' then new.amount_cents else 0 end,
      committed_cents = committed_cents + case new.kind when 'committed' then new.amount_cents else 0 end
    where envelope_id = new.envelope_id
      and holder_kind = new.holder_kind and holder_id = new.holder_id;
  end if;

  if new.kind <> 'reserved' then
    insert into subject_totals (authority_id, subject_kind, subject_id)
    values (new.authority_id, new.subject_kind, new.subject_id)
    on conflict do nothing;
    update subject_totals set
      requested_cents = case new.kind when 'requested'
        then coalesce(requested_cents, 0) + new.amount_cents else requested_cents end,
      proposed_cents = proposed_cents + case new.kind when 'proposed' then new.amount_cents else 0 end,
      awarded_cents = awarded_cents + case new.kind when 'awarded' then new.amount_cents else 0 end,
      committed_cents = committed_cents + case new.kind when 'committed' then new.amount_cents else 0 end,
      paid_cents = paid_cents + case new.kind when 'paid' then new.amount_cents else 0 end
    where authority_id = new.authority_id
      and subject_kind = new.subject_kind and subject_id = new.subject_id;
  end if;
  return null;
end
$$;

CREATE FUNCTION public.check_credit_movement() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  giver envelopes;
  taker envelopes;
  holds boolean;
  broken text;
begin
  select * into giver from envelopes where id = new.from_id;
  select * into taker from envelopes where id = new.to_id;
  case new.kind
    when 'grant', 'cut' then
      holds := coalesce(giver.parent_id, taker.parent_id) is null;
      broken := 'credits_come_from_outside_to_whole_envelopes_only';
    when 'transfer' then
      holds := giver.parent_id is not distinct from taker.parent_id and giver.year = taker.year;
      broken := 'a_transfer_joins_envelopes_of_one_year_and_one_parent';
    when 'carry-over' then
      holds := coalesce(giver.parent_id, taker.parent_id) is null and taker.year > giver.year;
      broken := 'a_carry_over_goes_to_a_whole_envelope_of_a_later_year';
    when 'distribution' then
      holds := taker.parent_id is not distinct from giver.id;
      broken := 'credits_are_handed_down_to_a_sub_envelope_of_their_own';
    else
      holds := giver.parent_id is not distinct from taker.id;
      broken := 'credits_are_given_back_to_the_parent';
  end case;
  if not coalesce(holds, false) then
    raise exception 'this movement breaks %', broken
      using errcode = 'check_violation', constraint = broken;
  end if;
  return new;
end
$$;

CREATE FUNCTION public.check_draw_of_a_published_call() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if exists (
    select from waves join calls on calls.id = waves.call_id
    where waves.id = new.wave_id and calls.state = 'published'
  ) and not exists (
    select from hold_totals
    where holder_kind = 'wave' and holder_id = new.wave_id and envelope_id = new.envelope_id
      and reserved_cents >= new.ceiling_cents
  ) then
    raise exception 'a wave added to a published call holds what it may take'
      using errcode = 'check_violation', constraint = 'a_wave_added_to_a_published_call_holds_its_credits';
  end if;
  return null;
end
$$;

CREATE FUNCTION public.check_wave_of_a_published_call() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  wave waves;
  broken text;
begin
  -- It may have gone again before the end of the transaction.
  select waves.* into wave from waves join calls on calls.id = waves.call_id
    where waves.id = new.id and calls.state <> 'draft';
  if wave.id is null then
    return null;
  end if;
  if not exists (select from calls where id = wave.call_id and state = 'published') then
    broken := 'no_wave_is_added_once_a_review_has_begun';
  elsif not exists (select from wave_envelopes where wave_id = wave.id) then
    broken := 'a_wave_added_to_a_published_call_draws_on_an_envelope';
  elsif exists (
    select from waves other where other.call_id = wave.call_id and other.number < wave.number
      and other.closes_at > wave.opens_at
  ) then
    broken := 'a_wave_added_to_a_published_call_opens_after_the_others';
  end if;
  if broken is not null then
    raise exception 'this breaks %', broken using errcode = 'check_violation', constraint = broken;
  end if;
  return null;
end
$$;

CREATE FUNCTION public.forget_delegates() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  delete from envelope_delegates where envelope_id = new.id;
  return null;
end
$$;

CREATE FUNCTION public.forget_refusals_of_the_erased() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  delete from reminder_refusals where person_id = new.id;
  return null;
end $$;

CREATE FUNCTION public.forget_views_of_the_erased() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  delete from application_views where person_id = new.id;
  return null;
end $$;

CREATE FUNCTION public.keep_a_manager() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform from organisations where id = old.organisation_id for no key update;
  if not exists (
    select from organisation_members
    where organisation_id = old.organisation_id and role = 'manager'
      and person_id <> old.person_id
  ) and not exists (
    select from persons where id = old.person_id and erased_at is not null
  ) then
    raise exception 'organisation % would be left without a manager', old.organisation_id
      using errcode = 'restrict_violation', constraint = 'an_organisation_keeps_a_manager';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

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

CREATE FUNCTION public.leave_organisations() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  delete from organisation_members where person_id = new.id;
  delete from join_requests where person_id = new.id;
  delete from organisation_invitations where email = old.email or accepted_by = new.id;
  return null;
end
$$;

CREATE FUNCTION public.open_envelope_totals() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  insert into envelope_totals (envelope_id, authority_id) values (new.id, new.authority_id);
  return null;
end
$$;

CREATE FUNCTION public.refuse_a_call_that_begins_published() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if new.origin = 'native' and new.state <> 'draft' then
    raise exception 'A call begins as a draft' using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.refuse_a_delegate_without_delegation() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  -- Shared with whoever ends the delegation at the same instant.
  perform from envelopes
    where id = new.envelope_id and delegated_service is not null for share;
  if not found then
    raise exception 'an envelope that is not delegated has no delegate'
      using errcode = 'check_violation', constraint = 'only_a_delegated_envelope_has_delegates';
  end if;
  return new;
end
$$;

CREATE FUNCTION public.refuse_an_unfinished_wave() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if (new.opens_at is null or new.closes_at is null) and exists (
    select from calls where id = new.call_id and state <> 'draft'
  ) then
    raise exception 'A wave added to a published call opens and closes' using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end
$$;

CREATE FUNCTION public.refuse_change_of_totals() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if pg_trigger_depth() < 2 then
    raise exception '% follow their entries: % refused', tg_table_name, lower(tg_op)
      using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end
$$;

CREATE FUNCTION public.refuse_to_change_a_grid_in_use() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  call_state text;
  known text;
  last_revision integer;
begin
  -- Shared with publication, which holds the row of the call: a grid never changes beside it.
  select state into call_state from calls
    where id = coalesce(new.call_id, old.call_id) for share;
  -- No call left: it is being deleted as a draft, its grid with it.
  if call_state is null then
    return coalesce(new, old);
  end if;
  select max(revision) into last_revision from grid_revisions
    where call_id = coalesce(new.call_id, old.call_id);
  if tg_op = 'INSERT' then
    if new.revision <> coalesce(last_revision, 0) + 1 then
      known := 'grid_revisions_follow_each_other';
    elsif call_state not in ('draft', 'published') then
      known := 'a_grid_never_changes_once_reviews_may_begin';
    end if;
  elsif call_state <> 'draft' then
    known := 'the_grid_of_a_published_call_never_changes';
  elsif tg_op = 'UPDATE' and (old.revision <> last_revision
    or (new.call_id, new.authority_id, new.revision) is distinct from
      (old.call_id, old.authority_id, old.revision)) then
    known := 'an_earlier_grid_never_changes';
  end if;
  if known is not null then
    raise exception 'this breaks %', known using errcode = 'restrict_violation', constraint = known;
  end if;
  return coalesce(new, old);
end
$$;

CREATE FUNCTION public.refuse_to_change_a_published_call() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  kept text[] := array['state', 'version', 'contact_name', 'contact_mail', 'contact_phone',
    'contact_hours', 'public_from', 'withdrawn_at', 'withdrawal_reason', 'copied_from'];
begin
  if old.origin = 'past' or (old.state = 'draft' and new.state = 'draft') then
    return new;
  end if;
  if old.state = 'draft' and new.state <> 'published' then
    raise exception 'A draft is published before anything else' using errcode = 'check_violation';
  end if;
  if old.state = 'draft' then
    if not exists (select from waves where call_id = new.id) or exists (
      select from waves where call_id = new.id and (opens_at is null or closes_at is null)
    ) then
      raise exception 'A published call has waves that open and close' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if new.state = 'draft' and old.state <> 'published' then
    raise exception 'A call under review never becomes a draft again' using errcode = 'check_violation';
  end if;
  if (to_jsonb(new) - kept) <> (to_jsonb(old) - kept)
    or (new.state <> 'draft' and new.public_from is distinct from old.public_from)
    or (new.copied_from is not null and new.copied_from is distinct from old.copied_from)
  then
    raise exception 'A published call changes by its acts only' using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.refuse_to_change_a_published_wave() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  call_state text;
begin
  -- Shared with publication, which holds the row of the call: a wave never changes beside it.
  select state into call_state from calls where id = old.call_id for share;
  -- No call left: it is being deleted as a draft, its waves with it.
  if call_state is null or call_state = 'draft' then
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' then
    raise exception 'A wave of a published call is never deleted' using errcode = 'check_violation';
  end if;
  if (to_jsonb(new) - 'closes_at') <> (to_jsonb(old) - 'closes_at') then
    raise exception 'A wave of a published call is extended and nothing else' using errcode = 'check_violation';
  end if;
  if new.closes_at <> old.closes_at and not exists (
    select from wave_extensions
    where wave_id = old.id and closed_at_before = old.closes_at and closes_at = new.closes_at
  ) then
    raise exception 'A closing is moved by an extension that gives its reason' using errcode = 'check_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.refuse_to_change_published_annexes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  call_state text;
begin
  if tg_op = 'UPDATE' and new.removed_at is not distinct from old.removed_at
    and (new.holder_kind, new.holder_id) = (old.holder_kind, old.holder_id)
  then
    return new;
  end if;
  -- Shared with publication, which holds the row of the call.
  select state into call_state from calls
    where id = new.holder_id and authority_id = new.authority_id for share;
  if call_state is distinct from 'draft' then
    raise exception 'the annexes of a published call never change'
      using errcode = 'restrict_violation', constraint = 'the_annexes_of_a_published_call_never_change';
  end if;
  return new;
end
$$;

CREATE FUNCTION public.refuse_to_change_the_lines_of_a_published_call() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  call_state text;
begin
  -- No call left: it is being deleted as a draft.
  select state into call_state from calls
    where id = coalesce(new.call_id, old.call_id) for share;
  if call_state <> 'draft' then
    raise exception 'The roadmap lines of a published call never change' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;

CREATE FUNCTION public.refuse_to_delete_a_filed_application() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if old.state <> 'draft' then
    raise exception 'A filed application is never deleted' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

CREATE FUNCTION public.refuse_to_delete_a_published_call() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if old.origin = 'native' and old.state <> 'draft' then
    raise exception 'A published call is never deleted' using errcode = 'check_violation';
  end if;
  return old;
end $$;

CREATE FUNCTION public.refuse_to_delete_a_roadmap_line() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception 'a roadmap line is archived, never deleted'
    using errcode = 'restrict_violation', constraint = 'a_roadmap_line_is_archived_never_deleted';
end
$$;

CREATE FUNCTION public.refuse_to_move_a_published_ceiling() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  call_state text;
begin
  -- No call left: it is being deleted as a draft.
  select call.state into call_state
  from waves wave join calls call on call.id = wave.call_id
  where wave.id = coalesce(new.wave_id, old.wave_id)
  for share of call;
  if tg_op = 'INSERT' and call_state = 'published' and not exists (
    select from hold_totals where holder_kind = 'wave' and holder_id = new.wave_id
  ) then
    return new;
  end if;
  if call_state <> 'draft' then
    raise exception 'What a published wave may take never changes' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;

CREATE FUNCTION public.refuse_to_sign_again() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if old.signed_at is not null and (to_jsonb(new) - 'ended_at') <> (to_jsonb(old) - 'ended_at') then
    raise exception 'A signature once given never changes' using errcode = 'restrict_violation';
  end if;
  if old.ended_at is not null then
    raise exception 'A signature that ended stays as it was' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

CREATE FUNCTION public.refuse_to_unfile() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if old.number is distinct from new.number and old.number is not null then
    raise exception 'A number once given is kept' using errcode = 'restrict_violation';
  end if;
  if old.state <> 'draft' and new.state = 'draft' then
    raise exception 'A filed application is never a draft again' using errcode = 'restrict_violation';
  end if;
  if new.version is not null and not exists (
    select from application_versions where application_id = new.id and version = new.version
  ) then
    raise exception 'The version that stands is one that was filed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

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

CREATE TABLE public.application_advisers (
    authority_id uuid NOT NULL,
    application_id uuid NOT NULL,
    person_id uuid NOT NULL,
    granted_by uuid,
    granted_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);

CREATE TABLE public.application_answers (
    authority_id uuid NOT NULL,
    application_id uuid NOT NULL,
    field text NOT NULL COLLATE pg_catalog."C",
    typed jsonb NOT NULL,
    answer jsonb,
    version integer NOT NULL,
    changed_by uuid,
    changed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.application_messages (
    number bigint NOT NULL,
    authority_id uuid NOT NULL,
    application_id uuid NOT NULL,
    side text NOT NULL,
    body text NOT NULL,
    written_by uuid,
    written_at timestamp with time zone NOT NULL,
    id uuid NOT NULL,
    CONSTRAINT a_message_is_of_the_applicant_or_the_service CHECK ((side = ANY (ARRAY['applicant'::text, 'service'::text]))),
    CONSTRAINT a_message_says_something CHECK ((btrim(body) <> ''::text))
);

ALTER TABLE public.application_messages ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.application_messages_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE SEQUENCE public.application_numbers
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.application_signatures (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    application_id uuid NOT NULL,
    way text NOT NULL,
    signatory_name text NOT NULL,
    signatory_title text NOT NULL,
    mandate text NOT NULL,
    text_version text NOT NULL,
    asked_by uuid,
    asked_at timestamp with time zone NOT NULL,
    mail text,
    token_sha256 text,
    link_ends_at timestamp with time zone,
    signed_at timestamp with time zone,
    signed_by uuid,
    scan_file_id uuid,
    signed_answers jsonb,
    ended_at timestamp with time zone,
    CONSTRAINT a_scan_is_a_file CHECK (((way = 'scan'::text) = (scan_file_id IS NOT NULL))),
    CONSTRAINT a_signatory_has_a_known_mandate CHECK ((mandate = ANY (ARRAY['representative'::text, 'mandated'::text]))),
    CONSTRAINT a_signatory_has_a_name CHECK ((btrim(signatory_name) <> ''::text)),
    CONSTRAINT a_signature_by_link_has_a_link_that_ends CHECK ((((way = 'link'::text) = (token_sha256 IS NOT NULL)) AND ((way = 'link'::text) = (link_ends_at IS NOT NULL)))),
    CONSTRAINT a_signature_is_given_in_a_known_way CHECK ((way = ANY (ARRAY['account'::text, 'link'::text, 'scan'::text]))),
    CONSTRAINT a_signature_says_what_it_signed CHECK (((signed_at IS NULL) = (signed_answers IS NULL))),
    CONSTRAINT an_address_is_kept_while_its_link_waits CHECK (((mail IS NULL) OR ((way = 'link'::text) AND (signed_at IS NULL) AND (ended_at IS NULL)))),
    CONSTRAINT only_a_link_is_waited_for CHECK (((way = 'link'::text) OR (signed_at IS NOT NULL)))
);

CREATE TABLE public.application_versions (
    authority_id uuid NOT NULL,
    application_id uuid NOT NULL,
    version integer NOT NULL,
    call_id uuid NOT NULL,
    form_revision integer NOT NULL,
    cause text NOT NULL,
    answers jsonb NOT NULL,
    organisation jsonb NOT NULL,
    title text NOT NULL,
    requested_cents bigint NOT NULL,
    territories text[] NOT NULL,
    scale text NOT NULL,
    nature text,
    roadmap_lines uuid[] NOT NULL,
    content_sha256 text NOT NULL,
    filed_by uuid,
    filed_at timestamp with time zone NOT NULL,
    received_on date,
    signature jsonb,
    CONSTRAINT a_version_asks_for_something CHECK ((requested_cents > 0)),
    CONSTRAINT a_version_has_a_known_cause CHECK ((cause = ANY (ARRAY['filing'::text, 'refiling'::text, 'completion'::text, 'entry'::text]))),
    CONSTRAINT a_version_has_a_title CHECK ((btrim(title) <> ''::text)),
    CONSTRAINT a_version_is_known_by_its_sha_256 CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT versions_are_numbered_from_one CHECK ((version >= 1))
);

CREATE TABLE public.application_views (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    shared boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT a_view_has_a_short_name CHECK (((btrim(name) <> ''::text) AND (length(name) <= 80))),
    CONSTRAINT a_view_is_the_query_of_an_address CHECK ((length(query) <= 2000))
);

CREATE TABLE public.applications (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    state text NOT NULL,
    form_revision integer NOT NULL,
    number bigint,
    version integer,
    filed_at timestamp with time zone,
    title text DEFAULT ''::text NOT NULL,
    requested_cents bigint,
    territories text[] DEFAULT '{}'::text[] NOT NULL,
    scale text,
    nature text,
    roadmap_lines uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    channel text DEFAULT 'online'::text NOT NULL,
    amended boolean DEFAULT false NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT a_filed_application_has_its_number_version_and_instant CHECK ((((state = 'draft'::text) = (number IS NULL)) AND (num_nulls(number, version, filed_at) = ANY (ARRAY[0, 3])))),
    CONSTRAINT a_request_is_never_negative CHECK ((requested_cents >= 0)),
    CONSTRAINT an_application_came_through_a_known_channel CHECK ((channel = ANY (ARRAY['online'::text, 'paper'::text, 'mail'::text, 'import'::text]))),
    CONSTRAINT an_application_has_a_known_scale CHECK ((scale = ANY (ARRAY['regional'::text, 'departmental'::text]))),
    CONSTRAINT an_application_is_in_a_known_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'withdrawn'::text, 'admissible'::text, 'inadmissible'::text, 'under-review'::text, 'selected'::text, 'waitlisted'::text, 'redirected'::text, 'to-rework'::text, 'rejected'::text]))),
    CONSTRAINT only_a_filed_application_is_amended CHECK (((NOT amended) OR (state <> 'draft'::text)))
);

CREATE TABLE public.attached_files (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    application_id uuid NOT NULL,
    import_id uuid NOT NULL,
    number text NOT NULL,
    name text NOT NULL,
    address text,
    file_id uuid,
    failure jsonb,
    CONSTRAINT an_attached_file_has_a_name CHECK (((name <> ''::text) AND (length(name) <= 255))),
    CONSTRAINT an_attached_file_that_came_has_no_address_left_nor_failure CHECK (((file_id IS NULL) OR ((address IS NULL) AND (failure IS NULL))))
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

CREATE TABLE public.backups (
    id uuid NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    made_elsewhere boolean NOT NULL,
    missing_files integer NOT NULL,
    key_fingerprint text,
    CONSTRAINT a_backup_misses_some_files_or_none CHECK ((missing_files >= 0))
);

CREATE TABLE public.call_news (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    key text NOT NULL,
    news jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.call_roadmap_lines (
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    roadmap_line_id uuid NOT NULL
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
    summary text DEFAULT ''::text NOT NULL,
    regulation text DEFAULT ''::text NOT NULL,
    applicant_kinds text[] DEFAULT '{}'::text[] NOT NULL,
    departments text[] DEFAULT '{}'::text[] NOT NULL,
    scales text[] DEFAULT '{}'::text[] NOT NULL,
    natures text[] DEFAULT '{}'::text[] NOT NULL,
    floor_cents bigint,
    ceiling_cents bigint,
    cofunding_permille smallint,
    sealed boolean DEFAULT false NOT NULL,
    pending_siret_allowed boolean DEFAULT false NOT NULL,
    contact_name text DEFAULT ''::text NOT NULL,
    contact_mail text DEFAULT ''::text NOT NULL,
    contact_phone text DEFAULT ''::text NOT NULL,
    contact_hours text DEFAULT ''::text NOT NULL,
    questions_until timestamp with time zone,
    public_from timestamp with time zone,
    withdrawn_at timestamp with time zone,
    withdrawal_reason text,
    copied_from uuid,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT a_call_has_a_name CHECK ((name <> ''::text)),
    CONSTRAINT a_call_has_known_scales CHECK ((scales <@ ARRAY['regional'::text, 'departmental'::text])),
    CONSTRAINT a_call_is_in_a_known_state CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'under-review'::text, 'decided'::text, 'announced'::text, 'archived'::text]))),
    CONSTRAINT a_call_is_native_or_past CHECK ((origin = ANY (ARRAY['native'::text, 'past'::text]))),
    CONSTRAINT a_call_names_known_applicant_kinds CHECK ((applicant_kinds <@ ARRAY['association'::text, 'foundation'::text, 'commune'::text, 'epci'::text, 'department'::text, 'region'::text, 'ccas'::text, 'public-school'::text, 'other-public-body'::text, 'company'::text])),
    CONSTRAINT a_cofunding_share_is_a_share CHECK (((cofunding_permille >= 0) AND (cofunding_permille <= 1000))),
    CONSTRAINT a_past_call_was_announced_elsewhere CHECK (((origin = 'native'::text) OR (state = ANY (ARRAY['announced'::text, 'archived'::text])))),
    CONSTRAINT a_published_call_has_its_contact CHECK (((origin = 'past'::text) OR (state = 'draft'::text) OR ((btrim(contact_name) <> ''::text) AND (btrim(contact_mail) <> ''::text)))),
    CONSTRAINT a_published_call_has_its_public_instant CHECK (((origin = 'past'::text) OR ((state = 'draft'::text) = (public_from IS NULL)))),
    CONSTRAINT a_published_call_says_who_may_apply CHECK (((origin = 'past'::text) OR (state = 'draft'::text) OR (applicant_kinds <> '{}'::text[]))),
    CONSTRAINT a_request_ceiling_is_more_than_nothing CHECK ((ceiling_cents > 0)),
    CONSTRAINT a_request_floor_is_at_most_its_ceiling CHECK ((floor_cents <= ceiling_cents)),
    CONSTRAINT a_request_floor_is_not_negative CHECK ((floor_cents >= 0)),
    CONSTRAINT a_withdrawal_gives_its_reason CHECK ((((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)) AND (btrim(withdrawal_reason) <> ''::text))),
    CONSTRAINT only_a_draft_is_withdrawn CHECK (((withdrawn_at IS NULL) OR (state = 'draft'::text)))
);

CREATE TABLE public.closing_reminders (
    authority_id uuid NOT NULL,
    application_id uuid NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    moment text NOT NULL,
    mails integer NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    CONSTRAINT a_reminder_has_a_known_moment CHECK ((moment = ANY (ARRAY['extension'::text, 'week'::text, 'two-days'::text, 'last-day'::text]))),
    CONSTRAINT reminders_are_counted CHECK ((mails >= 0))
);

CREATE TABLE public.completion_requests (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    application_id uuid NOT NULL,
    reason text NOT NULL,
    fields text[] NOT NULL,
    due_on date NOT NULL,
    due_at timestamp with time zone NOT NULL,
    asked_by uuid,
    asked_at timestamp with time zone NOT NULL,
    answered_version integer,
    answered_by uuid,
    answered_at timestamp with time zone,
    ended_by uuid,
    ended_at timestamp with time zone,
    reminded_at timestamp with time zone,
    CONSTRAINT a_completion_gives_its_reason CHECK ((btrim(reason) <> ''::text)),
    CONSTRAINT a_completion_is_answered_or_ended CHECK (((answered_at IS NULL) OR (ended_at IS NULL))),
    CONSTRAINT a_completion_is_answered_whole CHECK ((num_nulls(answered_version, answered_at) = ANY (ARRAY[0, 2]))),
    CONSTRAINT a_completion_leaves_time CHECK ((due_at > asked_at)),
    CONSTRAINT a_completion_opens_a_field CHECK ((cardinality(fields) > 0))
);

CREATE TABLE public.conflicts (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    application_id uuid NOT NULL,
    person_id uuid NOT NULL,
    cause text NOT NULL,
    source text NOT NULL,
    since timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT a_conflict_has_a_known_source CHECK ((source = ANY (ARRAY['declared'::text, 'detected'::text, 'pinned'::text]))),
    CONSTRAINT a_conflict_says_its_cause CHECK ((btrim(cause) <> ''::text))
);

CREATE TABLE public.correction_requests (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    application_id uuid NOT NULL,
    reason text NOT NULL,
    fields text[] NOT NULL,
    asked_by uuid,
    asked_at timestamp with time zone NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    completion_id uuid,
    refusal_reason text,
    CONSTRAINT a_correction_gives_its_reason CHECK ((btrim(reason) <> ''::text)),
    CONSTRAINT a_correction_is_opened_or_refused_with_a_reason CHECK ((((decided_at IS NULL) AND (num_nonnulls(completion_id, refusal_reason) = 0)) OR ((decided_at IS NOT NULL) AND (num_nonnulls(completion_id, refusal_reason) = 1)))),
    CONSTRAINT a_correction_is_refused_with_words CHECK ((btrim(refusal_reason) <> ''::text)),
    CONSTRAINT a_correction_names_a_field CHECK ((cardinality(fields) > 0))
);

CREATE TABLE public.credit_movements (
    id bigint NOT NULL,
    authority_id uuid NOT NULL,
    kind text NOT NULL,
    from_id uuid,
    to_id uuid,
    commitment_cents bigint NOT NULL,
    payment_cents bigint NOT NULL,
    reason text NOT NULL,
    act_reference text,
    happened_at timestamp with time zone NOT NULL,
    CONSTRAINT a_carry_over_cites_its_act CHECK (((kind <> 'carry-over'::text) OR ((act_reference IS NOT NULL) AND (btrim(act_reference) <> ''::text)))),
    CONSTRAINT a_movement_has_a_reason CHECK ((btrim(reason) <> ''::text)),
    CONSTRAINT a_movement_has_the_ends_of_its_kind CHECK ((((from_id IS NULL) = (kind = 'grant'::text)) AND ((to_id IS NULL) = (kind = 'cut'::text)))),
    CONSTRAINT a_movement_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['grant'::text, 'cut'::text, 'transfer'::text, 'distribution'::text, 'return'::text, 'carry-over'::text]))),
    CONSTRAINT a_movement_joins_two_envelopes CHECK ((from_id <> to_id)),
    CONSTRAINT a_movement_moves_something CHECK (((commitment_cents >= 0) AND (payment_cents >= 0) AND ((commitment_cents + payment_cents) > 0)))
);

ALTER TABLE public.credit_movements ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.credit_movements_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declared_figures (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    label text NOT NULL,
    unit text NOT NULL,
    low bigint NOT NULL,
    high bigint NOT NULL,
    part text,
    year integer NOT NULL,
    perimeter text NOT NULL,
    source text NOT NULL,
    source_url text,
    declared_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    CONSTRAINT a_declared_amount_is_one_amount CHECK (((unit = 'permille'::text) OR (low = high))),
    CONSTRAINT a_declared_amount_says_what_it_is_part_of CHECK (((unit = 'cents'::text) = (part IS NOT NULL))),
    CONSTRAINT a_declared_figure_has_a_label CHECK ((btrim(label) <> ''::text)),
    CONSTRAINT a_declared_figure_is_an_amount_or_a_share CHECK ((unit = ANY (ARRAY['cents'::text, 'permille'::text]))),
    CONSTRAINT a_declared_figure_names_its_source CHECK ((btrim(source) <> ''::text)),
    CONSTRAINT a_declared_figure_says_its_perimeter CHECK ((btrim(perimeter) <> ''::text)),
    CONSTRAINT a_declared_part_is_known CHECK ((part = ANY (ARRAY['contractualised'::text, 'rest'::text]))),
    CONSTRAINT a_declared_range_goes_up CHECK (((low >= 0) AND (low <= high))),
    CONSTRAINT a_declared_share_is_at_most_the_whole CHECK (((unit = 'cents'::text) OR (high <= 1000))),
    CONSTRAINT a_declared_year_has_four_figures CHECK (((year >= 1990) AND (year <= 2100))),
    CONSTRAINT a_source_address_is_of_the_web CHECK ((source_url ~ '^https?://'::text))
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

CREATE TABLE public.document_templates (
    authority_id uuid NOT NULL,
    kind text NOT NULL,
    locale text NOT NULL,
    version integer NOT NULL,
    previous_version integer GENERATED ALWAYS AS (NULLIF((version - 1), 0)) STORED,
    form text NOT NULL,
    subject text,
    body text,
    closing text,
    file_id uuid,
    written_by uuid,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT a_template_is_a_text_or_a_document CHECK ((((form = 'text'::text) AND (subject IS NOT NULL) AND (body IS NOT NULL) AND (closing IS NOT NULL) AND (btrim(subject) <> ''::text) AND (btrim(body) <> ''::text) AND (file_id IS NULL)) OR ((form = 'docx'::text) AND (subject IS NULL) AND (body IS NULL) AND (closing IS NULL) AND (file_id IS NOT NULL)))),
    CONSTRAINT a_template_is_in_french_or_english CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
    CONSTRAINT a_template_is_of_a_known_letter CHECK ((kind = ANY (ARRAY['award'::text, 'waitlist'::text, 'redirection'::text, 'rework'::text, 'rejection'::text, 'receipt'::text, 'completion-request'::text]))),
    CONSTRAINT templates_are_counted_from_one CHECK ((version >= 1))
);

CREATE TABLE public.document_templates_in_force (
    authority_id uuid NOT NULL,
    kind text NOT NULL,
    locale text NOT NULL,
    version integer NOT NULL,
    since timestamp with time zone NOT NULL
);

CREATE TABLE public.domain_clock (
    single boolean DEFAULT true NOT NULL,
    ahead_seconds bigint NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    CONSTRAINT there_is_one_domain_clock CHECK (single)
);

CREATE TABLE public.dossier_import_lines (
    authority_id uuid NOT NULL,
    import_id uuid NOT NULL,
    "position" integer NOT NULL,
    content jsonb NOT NULL,
    number text,
    outcome text,
    report jsonb,
    CONSTRAINT a_line_has_a_known_outcome CHECK ((outcome = ANY (ARRAY['create'::text, 'change'::text, 'unchanged'::text, 'repeated'::text, 'refused'::text]))),
    CONSTRAINT a_line_looked_at_has_its_report CHECK (((outcome IS NULL) = (report IS NULL))),
    CONSTRAINT lines_are_ranked_from_one CHECK (("position" >= 1))
);

CREATE TABLE public.dossier_import_mappings (
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    family text NOT NULL,
    mapping jsonb NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    saved_by uuid
);

CREATE TABLE public.dossier_imports (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    family text NOT NULL,
    source text NOT NULL,
    file_name text NOT NULL,
    sha256 text NOT NULL,
    columns jsonb NOT NULL,
    mapping jsonb NOT NULL,
    state text NOT NULL,
    job_id uuid,
    opened_at timestamp with time zone NOT NULL,
    opened_by uuid,
    committed_at timestamp with time zone,
    committed_by uuid,
    created integer,
    changed integer,
    unchanged integer,
    CONSTRAINT an_import_is_in_a_known_state CHECK ((state = ANY (ARRAY['examining'::text, 'open'::text, 'committing'::text, 'committed'::text]))),
    CONSTRAINT an_import_is_of_a_known_family CHECK ((family = ANY (ARRAY['demarche'::text, 'table'::text]))),
    CONSTRAINT an_import_taken_in_says_when_and_what CHECK ((((state = 'committed'::text) = (committed_at IS NOT NULL)) AND (num_nulls(committed_at, created, changed, unchanged) = ANY (ARRAY[0, 4]))))
);

CREATE TABLE public.draft_warnings (
    authority_id uuid NOT NULL,
    application_id uuid NOT NULL,
    warned_at timestamp with time zone NOT NULL
);

CREATE TABLE public.enquiries (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    state text NOT NULL,
    asked text NOT NULL,
    asker_name text,
    asker_email text,
    locale text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    set_aside_reason text,
    settled_at timestamp with time zone,
    settled_by uuid,
    asker_erased_at timestamp with time zone,
    CONSTRAINT a_settled_enquiry_says_when CHECK (((state = 'waiting'::text) = (settled_at IS NULL))),
    CONSTRAINT an_enquiry_asks_something CHECK (((btrim(asked) <> ''::text) AND (length(asked) <= 2000))),
    CONSTRAINT an_enquiry_is_in_a_known_language CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
    CONSTRAINT an_enquiry_set_aside_gives_its_reason CHECK ((((state = 'set-aside'::text) = (set_aside_reason IS NOT NULL)) AND (btrim(set_aside_reason) <> ''::text))),
    CONSTRAINT an_enquiry_waits_or_is_settled CHECK ((state = ANY (ARRAY['waiting'::text, 'answered'::text, 'set-aside'::text]))),
    CONSTRAINT an_erased_asker_is_gone CHECK (((asker_erased_at IS NULL) OR ((asker_name IS NULL) AND (asker_email IS NULL))))
);

CREATE TABLE public.enquiry_answers (
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    enquiry_id uuid NOT NULL,
    version integer NOT NULL,
    question text NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    answered_by uuid,
    CONSTRAINT an_answer_repeats_its_question CHECK (((btrim(question) <> ''::text) AND (length(question) <= 2000))),
    CONSTRAINT an_answer_says_something CHECK (((btrim(answer) <> ''::text) AND (length(answer) <= 8000))),
    CONSTRAINT answers_are_counted_from_one CHECK ((version >= 1))
);

CREATE TABLE public.envelope_delegates (
    authority_id uuid NOT NULL,
    envelope_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text DEFAULT 'department-service'::text NOT NULL,
    named_at timestamp with time zone NOT NULL,
    CONSTRAINT a_delegate_is_of_a_departmental_service CHECK ((role = 'department-service'::text))
);

CREATE TABLE public.envelope_totals (
    envelope_id uuid NOT NULL,
    authority_id uuid NOT NULL,
    commitment_cents bigint DEFAULT 0 NOT NULL,
    payment_cents bigint DEFAULT 0 NOT NULL,
    distributed_commitment_cents bigint DEFAULT 0 NOT NULL,
    distributed_payment_cents bigint DEFAULT 0 NOT NULL,
    reserved_cents bigint DEFAULT 0 NOT NULL,
    proposed_cents bigint DEFAULT 0 NOT NULL,
    awarded_cents bigint DEFAULT 0 NOT NULL,
    committed_cents bigint DEFAULT 0 NOT NULL,
    paid_cents bigint DEFAULT 0 NOT NULL,
    CONSTRAINT an_envelope_holds_no_less_than_nothing CHECK ((LEAST(commitment_cents, payment_cents, distributed_commitment_cents, distributed_payment_cents, reserved_cents, proposed_cents, awarded_cents, committed_cents, paid_cents) >= 0)),
    CONSTRAINT awarded_fits_in_what_the_envelope_reserved CHECK ((awarded_cents <= reserved_cents)),
    CONSTRAINT committed_fits_in_what_the_envelope_awarded CHECK ((committed_cents <= awarded_cents)),
    CONSTRAINT paid_and_distributed_fit_in_the_payment_credits CHECK (((distributed_payment_cents + paid_cents) <= payment_cents)),
    CONSTRAINT proposed_fits_in_what_the_envelope_reserved CHECK ((proposed_cents <= reserved_cents)),
    CONSTRAINT reserved_and_distributed_fit_in_the_envelope CHECK (((distributed_commitment_cents + reserved_cents) <= commitment_cents))
);

CREATE TABLE public.envelopes (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    parent_id uuid,
    year integer NOT NULL,
    channel text NOT NULL,
    name text NOT NULL,
    territory text,
    source_reference text NOT NULL,
    budget_programme text NOT NULL,
    cost_centre text NOT NULL,
    activity_codes text[] NOT NULL,
    closes_on date NOT NULL,
    delegated_service text,
    delegation_reference text,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT a_delegated_envelope_cites_its_deed CHECK (((delegated_service IS NULL) = (delegation_reference IS NULL))),
    CONSTRAINT a_delegated_envelope_names_its_service CHECK (((btrim(delegated_service) <> ''::text) AND (btrim(delegation_reference) <> ''::text))),
    CONSTRAINT a_territory_is_a_department_a_region_or_a_metropolis CHECK ((territory ~ '^(R[0-9]{2,3}|[0-9]{2,3}|2[AB]|[0-9]{9})$'::text)),
    CONSTRAINT an_activity_code_is_written CHECK ((array_position(activity_codes, ''::text) IS NULL)),
    CONSTRAINT an_envelope_closes_within_its_year CHECK ((EXTRACT(year FROM closes_on) = (year)::numeric)),
    CONSTRAINT an_envelope_has_a_known_channel CHECK ((channel = ANY (ARRAY['contractualised'::text, 'call'::text, 'other'::text]))),
    CONSTRAINT an_envelope_has_a_name CHECK ((btrim(name) <> ''::text)),
    CONSTRAINT an_envelope_is_not_its_own_parent CHECK ((parent_id <> id)),
    CONSTRAINT an_envelope_year_has_four_figures CHECK (((year >= 1990) AND (year <= 2100))),
    CONSTRAINT only_a_part_of_an_envelope_is_delegated CHECK (((delegated_service IS NULL) OR (parent_id IS NOT NULL)))
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

CREATE TABLE public.filing_attempts (
    id bigint NOT NULL,
    authority_id uuid NOT NULL,
    application_id uuid NOT NULL,
    person_id uuid,
    pressed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    outcome text NOT NULL,
    facts jsonb NOT NULL
);

ALTER TABLE public.filing_attempts ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.filing_attempts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.form_carry_overs (
    authority_id uuid NOT NULL,
    application_id uuid NOT NULL,
    from_revision integer NOT NULL,
    to_revision integer NOT NULL,
    set_aside jsonb NOT NULL,
    carried_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    CONSTRAINT a_draft_is_carried_to_a_later_revision CHECK ((to_revision > from_revision))
);

CREATE TABLE public.form_draft_versions (
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    number integer NOT NULL,
    version integer NOT NULL,
    form jsonb NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    saved_by uuid
);

CREATE TABLE public.form_revisions (
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    number integer NOT NULL,
    state text NOT NULL,
    form jsonb NOT NULL,
    version integer NOT NULL,
    reason text NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    saved_by uuid,
    published_at timestamp with time zone,
    CONSTRAINT a_later_revision_says_why CHECK (((number = 1) OR (state = 'draft'::text) OR (btrim(reason) <> ''::text))),
    CONSTRAINT a_published_revision_has_its_instant CHECK (((state = 'published'::text) = (published_at IS NOT NULL))),
    CONSTRAINT a_revision_is_a_draft_or_published CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text]))),
    CONSTRAINT revisions_are_numbered_from_one CHECK ((number >= 1))
);

CREATE TABLE public.grid_revisions (
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    revision integer NOT NULL,
    content jsonb NOT NULL,
    reason text,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT a_grid_is_an_object CHECK ((jsonb_typeof(content) = 'object'::text)),
    CONSTRAINT a_grid_revision_gives_its_reason CHECK ((btrim(reason) <> ''::text)),
    CONSTRAINT grid_revisions_are_numbered_from_one CHECK ((revision >= 1)),
    CONSTRAINT only_a_later_revision_gives_a_reason CHECK (((revision = 1) = (reason IS NULL)))
);

CREATE TABLE public.hold_totals (
    authority_id uuid NOT NULL,
    envelope_id uuid NOT NULL,
    holder_kind text NOT NULL,
    holder_id uuid NOT NULL,
    reserved_cents bigint DEFAULT 0 NOT NULL,
    proposed_cents bigint DEFAULT 0 NOT NULL,
    awarded_cents bigint DEFAULT 0 NOT NULL,
    committed_cents bigint DEFAULT 0 NOT NULL,
    CONSTRAINT a_reservation_holds_no_less_than_nothing CHECK ((LEAST(reserved_cents, proposed_cents, awarded_cents, committed_cents) >= 0)),
    CONSTRAINT awarded_fits_in_its_reservation CHECK ((awarded_cents <= reserved_cents)),
    CONSTRAINT committed_fits_in_what_was_awarded_from_it CHECK ((committed_cents <= awarded_cents)),
    CONSTRAINT proposed_fits_in_its_reservation CHECK ((proposed_cents <= reserved_cents))
);

CREATE TABLE public.imported_dossiers (
    authority_id uuid NOT NULL,
    application_id uuid NOT NULL,
    call_id uuid NOT NULL,
    source text NOT NULL,
    number text NOT NULL,
    content_sha256 text NOT NULL,
    state_elsewhere text,
    decided_elsewhere_at timestamp with time zone,
    provenance jsonb NOT NULL,
    taken_in_at timestamp with time zone NOT NULL,
    CONSTRAINT an_imported_content_is_known_by_its_sha_256 CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text))
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

CREATE TABLE public.join_requests (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    answered_by uuid,
    answer text,
    CONSTRAINT a_join_request_is_accepted_or_declined CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text]))),
    CONSTRAINT an_answer_to_a_join_request_has_its_instant CHECK (((answered_at IS NULL) = (answer IS NULL)))
);

CREATE TABLE public.kept_typings (
    key_sha256 text NOT NULL,
    sealed bytea NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT a_kept_typing_is_found_by_a_sha_256 CHECK ((key_sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT a_typing_is_kept_for_a_while CHECK ((expires_at > kept_at))
);

CREATE TABLE public.late_admissions (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    application_id uuid,
    organisation_id uuid,
    cause text NOT NULL,
    reason text NOT NULL,
    admitted_until timestamp with time zone NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone NOT NULL,
    CONSTRAINT a_late_admission_ends_after_it_is_decided CHECK ((admitted_until > decided_at)),
    CONSTRAINT a_late_admission_gives_its_reason CHECK ((btrim(reason) <> ''::text)),
    CONSTRAINT a_late_admission_has_a_known_cause CHECK ((cause = ANY (ARRAY['outage'::text, 'paper'::text, 'other'::text]))),
    CONSTRAINT a_late_admission_names_a_dossier_or_an_organisation CHECK ((num_nonnulls(application_id, organisation_id) = 1))
);

CREATE TABLE public.ledger_entries (
    id bigint NOT NULL,
    authority_id uuid NOT NULL,
    kind text NOT NULL,
    envelope_id uuid,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    holder_kind text,
    holder_id uuid,
    amount_cents bigint NOT NULL,
    source text NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    CONSTRAINT a_holder_has_a_kind CHECK (((holder_kind IS NULL) = (holder_id IS NULL))),
    CONSTRAINT a_reservation_is_made_for_its_holder CHECK (((kind <> 'reserved'::text) OR ((subject_kind = holder_kind) AND (subject_id = holder_id)))),
    CONSTRAINT an_entry_has_a_subject_of_a_plain_kind CHECK (((subject_kind ~ '^[a-z]+(-[a-z]+)*$'::text) AND (holder_kind ~ '^[a-z]+(-[a-z]+)*$'::text))),
    CONSTRAINT an_entry_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['requested'::text, 'reserved'::text, 'proposed'::text, 'awarded'::text, 'committed'::text, 'paid'::text]))),
    CONSTRAINT an_entry_is_of_some_cents CHECK ((amount_cents <> 0)),
    CONSTRAINT an_entry_names_its_envelope_unless_it_is_a_request CHECK (((kind = 'requested'::text) = (envelope_id IS NULL))),
    CONSTRAINT an_entry_names_its_holder_when_it_uses_a_reservation CHECK (((holder_id IS NULL) = (kind = ANY (ARRAY['requested'::text, 'paid'::text])))),
    CONSTRAINT an_entry_says_where_it_comes_from CHECK ((btrim(source) <> ''::text))
);

ALTER TABLE public.ledger_entries ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.ledger_entries_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.legal_texts (
    name text NOT NULL,
    value text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT a_legal_text_fits_a_page CHECK ((length(value) <= 2000)),
    CONSTRAINT a_legal_text_says_something CHECK ((btrim(value) <> ''::text))
);

CREATE TABLE public.letterheads (
    authority_id uuid NOT NULL,
    version integer NOT NULL,
    previous_version integer GENERATED ALWAYS AS (NULLIF((version - 1), 0)) STORED,
    name text NOT NULL,
    address text[] NOT NULL,
    contact text[] NOT NULL,
    place text NOT NULL,
    signatory_name text NOT NULL,
    signatory_quality text NOT NULL,
    footer text[] NOT NULL,
    logo bytea,
    logo_format text,
    logo_alt text,
    written_by uuid,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT a_letterhead_names_its_service CHECK ((btrim(name) <> ''::text)),
    CONSTRAINT a_logo_is_described_and_of_a_known_format CHECK (
CASE
    WHEN (logo IS NULL) THEN ((logo_format IS NULL) AND (logo_alt IS NULL))
    ELSE ((logo_format IS NOT NULL) AND (logo_format = ANY (ARRAY['png'::text, 'jpg'::text])) AND (logo_alt IS NOT NULL) AND (btrim(logo_alt) <> ''::text))
END),
    CONSTRAINT letterheads_are_counted_from_one CHECK ((version >= 1))
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
    unsubscribe_url text,
    CONSTRAINT a_mail_has_a_known_state CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'kept'::text, 'failed'::text, 'bounced'::text, 'uncertain'::text, 'withheld'::text]))),
    CONSTRAINT a_sent_mail_says_when CHECK (((state <> 'sent'::text) OR (sent_at IS NOT NULL))),
    CONSTRAINT a_subject_is_one_line CHECK ((subject !~ '[\r\n]'::text)),
    CONSTRAINT an_address_is_one_line CHECK (((to_address !~ '[\r\n]'::text) AND (to_address ~ '^[^@]+@[^@]+$'::text))),
    CONSTRAINT an_unsubscribe_address_is_one_line CHECK ((unsubscribe_url ~ '^https?://[^\s<>]+$'::text))
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

CREATE TABLE public.message_readings (
    authority_id uuid NOT NULL,
    application_id uuid NOT NULL,
    person_id uuid NOT NULL,
    side text NOT NULL,
    read_up_to bigint NOT NULL,
    CONSTRAINT a_reading_is_of_the_applicant_or_the_service CHECK ((side = ANY (ARRAY['applicant'::text, 'service'::text])))
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

CREATE TABLE public.muted_notifications (
    person_id uuid NOT NULL,
    kind text NOT NULL,
    muted_at timestamp with time zone NOT NULL,
    CONSTRAINT only_a_known_kind_of_mail_is_muted CHECK ((kind = ANY (ARRAY['message-to-applicant'::text, 'message-to-service'::text, 'answer-to-service'::text])))
);

CREATE TABLE public.organisation_documents (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    file_id uuid NOT NULL,
    expires_on date,
    added_by uuid,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT a_document_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['statutes'::text, 'board-list'::text, 'bank-details'::text, 'annual-accounts'::text, 'activity-report'::text, 'republican-contract'::text, 'siret-notice'::text, 'decision'::text, 'delegation'::text])))
);

CREATE TABLE public.organisation_invitations (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    email text NOT NULL,
    role text NOT NULL,
    token_hash text NOT NULL,
    invited_by uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    accepted_by uuid,
    withdrawn_at timestamp with time zone,
    CONSTRAINT an_invited_member_manages_writes_or_reads CHECK ((role = ANY (ARRAY['manager'::text, 'writer'::text, 'reader'::text]))),
    CONSTRAINT an_organisation_invitation_is_accepted_by_somebody CHECK (((accepted_at IS NULL) = (accepted_by IS NULL))),
    CONSTRAINT an_organisation_invitation_is_accepted_or_withdrawn CHECK (((accepted_at IS NULL) OR (withdrawn_at IS NULL)))
);

CREATE TABLE public.organisation_members (
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    title text DEFAULT ''::text NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    CONSTRAINT a_member_manages_writes_or_reads CHECK ((role = ANY (ARRAY['manager'::text, 'writer'::text, 'reader'::text])))
);

CREATE TABLE public.organisations (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    short_name text DEFAULT ''::text NOT NULL,
    siret text,
    siret_pending boolean DEFAULT false NOT NULL,
    rna text,
    register_court text,
    register_volume text,
    register_folio text,
    uai text,
    object text DEFAULT ''::text NOT NULL,
    address text DEFAULT ''::text NOT NULL,
    postal_code text DEFAULT ''::text NOT NULL,
    city text DEFAULT ''::text NOT NULL,
    commune_code text,
    mail text DEFAULT ''::text NOT NULL,
    phone text DEFAULT ''::text NOT NULL,
    website text DEFAULT ''::text NOT NULL,
    representative_name text DEFAULT ''::text NOT NULL,
    representative_title text DEFAULT ''::text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by uuid,
    register_fields text[] DEFAULT '{}'::text[] NOT NULL,
    register_read_at timestamp with time zone,
    CONSTRAINT a_register_entry_is_whole CHECK ((num_nulls(register_court, register_volume, register_folio) = ANY (ARRAY[0, 3]))),
    CONSTRAINT a_siret_has_fourteen_digits CHECK ((siret ~ '^[0-9]{14}$'::text)),
    CONSTRAINT a_siret_is_known_or_pending CHECK (((siret IS NULL) OR (NOT siret_pending))),
    CONSTRAINT an_organisation_has_a_name CHECK ((btrim(name) <> ''::text)),
    CONSTRAINT an_organisation_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['association'::text, 'foundation'::text, 'commune'::text, 'epci'::text, 'department'::text, 'region'::text, 'ccas'::text, 'public-school'::text, 'other-public-body'::text, 'company'::text]))),
    CONSTRAINT an_rna_is_a_w_and_nine_signs CHECK ((rna ~ '^W[0-9A-Z]{9}$'::text)),
    CONSTRAINT what_the_register_said_has_its_instant CHECK (((register_read_at IS NULL) = (cardinality(register_fields) = 0)))
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
    erased_at timestamp with time zone,
    CONSTRAINT a_person_has_a_name CHECK ((btrim(name) <> ''::text)),
    CONSTRAINT an_email_has_a_name_and_a_host CHECK ((email ~ '^[^@\s]+@[^@\s]+$'::text)),
    CONSTRAINT an_email_is_written_in_small_letters CHECK ((email = lower(email))),
    CONSTRAINT no_picture_of_a_person_is_kept CHECK ((picture IS NULL)),
    CONSTRAINT who_was_erased_has_no_address CHECK (((erased_at IS NULL) OR (email = ((id)::text || '@efface.invalid'::text))))
);

CREATE TABLE public.printed_results (
    authority_id uuid NOT NULL,
    publication_id uuid NOT NULL,
    locale text NOT NULL,
    letterhead_version integer,
    sha256 text NOT NULL,
    content bytea NOT NULL,
    printed_at timestamp with time zone NOT NULL,
    CONSTRAINT printed_results_are_known_by_their_sha256 CHECK ((sha256 = encode(sha256(content), 'hex'::text))),
    CONSTRAINT results_are_printed_in_french_or_english CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text])))
);

CREATE TABLE public.programmes (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    first_year integer,
    last_year integer,
    description text DEFAULT ''::text NOT NULL,
    source text DEFAULT ''::text NOT NULL,
    CONSTRAINT a_programme_ends_after_it_begins CHECK ((last_year >= first_year)),
    CONSTRAINT a_programme_gives_both_its_years_or_none CHECK (((first_year IS NULL) = (last_year IS NULL))),
    CONSTRAINT a_programme_has_a_name CHECK ((name <> ''::text)),
    CONSTRAINT a_programme_lies_in_living_memory CHECK (((first_year >= 1990) AND (last_year <= 2100)))
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

CREATE TABLE public.reminder_refusals (
    person_id uuid NOT NULL,
    since timestamp with time zone NOT NULL
);

CREATE TABLE public.roadmap_lines (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    group_id uuid NOT NULL,
    "position" integer NOT NULL,
    objective text NOT NULL,
    action text NOT NULL,
    indicator text DEFAULT ''::text NOT NULL,
    year integer,
    created_at timestamp with time zone NOT NULL,
    archived_at timestamp with time zone,
    CONSTRAINT a_roadmap_line_has_an_action CHECK ((btrim(action) <> ''::text)),
    CONSTRAINT a_roadmap_line_has_an_objective CHECK ((btrim(objective) <> ''::text)),
    CONSTRAINT a_roadmap_year_has_four_figures CHECK (((year >= 1990) AND (year <= 2100)))
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

CREATE TABLE public.sign_ups (
    token_hash text NOT NULL,
    email text NOT NULL,
    next text NOT NULL,
    invited boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT a_sign_up_leads_within_this_site CHECK ((next ~ '^/([^/]|$)'::text))
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

CREATE TABLE public.subject_totals (
    authority_id uuid NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    requested_cents bigint,
    proposed_cents bigint DEFAULT 0 NOT NULL,
    awarded_cents bigint DEFAULT 0 NOT NULL,
    committed_cents bigint DEFAULT 0 NOT NULL,
    paid_cents bigint DEFAULT 0 NOT NULL,
    CONSTRAINT a_subject_gets_no_less_than_nothing CHECK ((LEAST(requested_cents, proposed_cents, awarded_cents, committed_cents, paid_cents) >= 0)),
    CONSTRAINT nobody_is_awarded_more_than_requested CHECK ((awarded_cents <= requested_cents)),
    CONSTRAINT nobody_is_committed_more_than_awarded CHECK ((committed_cents <= awarded_cents)),
    CONSTRAINT nobody_is_paid_more_than_committed CHECK ((paid_cents <= committed_cents))
);

CREATE TABLE public.subscriptions (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    email text NOT NULL,
    locale text NOT NULL,
    token text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    CONSTRAINT a_subscriber_is_written_in_small_letters CHECK (((email = lower(email)) AND (email ~ '^[^@\s]+@[^@\s]+$'::text))),
    CONSTRAINT a_subscription_is_in_a_known_language CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
    CONSTRAINT a_token_cannot_be_guessed CHECK ((length(token) >= 43))
);

CREATE TABLE public.told_subscribers (
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    news_id uuid NOT NULL,
    subscription_id uuid NOT NULL
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

CREATE TABLE public.wave_envelopes (
    authority_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    envelope_id uuid NOT NULL,
    ceiling_cents bigint NOT NULL,
    CONSTRAINT what_a_wave_may_take_is_more_than_nothing CHECK ((ceiling_cents > 0))
);

CREATE TABLE public.wave_extensions (
    id bigint NOT NULL,
    authority_id uuid NOT NULL,
    wave_id uuid NOT NULL,
    closed_at_before timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone NOT NULL,
    CONSTRAINT an_extension_gives_its_reason CHECK ((btrim(reason) <> ''::text)),
    CONSTRAINT an_extension_gives_more_time CHECK ((closes_at > closed_at_before))
);

ALTER TABLE public.wave_extensions ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.wave_extensions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.waves (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    call_id uuid NOT NULL,
    number smallint NOT NULL,
    name text DEFAULT ''::text NOT NULL,
    opens_at timestamp with time zone,
    closes_at timestamp with time zone,
    grace_minutes smallint DEFAULT 0 NOT NULL,
    instruction_from date,
    instruction_until date,
    committee_on date,
    announced_on date,
    CONSTRAINT a_grace_lasts_at_most_a_day CHECK (((grace_minutes >= 0) AND (grace_minutes <= 1440))),
    CONSTRAINT a_wave_closes_after_it_opens CHECK ((closes_at > opens_at)),
    CONSTRAINT an_announcement_follows_its_committee CHECK ((announced_on >= committee_on)),
    CONSTRAINT an_instruction_ends_after_it_begins CHECK ((instruction_until >= instruction_from)),
    CONSTRAINT waves_are_numbered_from_one CHECK ((number >= 1))
);

CREATE TABLE public.working_group_leads (
    authority_id uuid NOT NULL,
    group_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    named_at timestamp with time zone NOT NULL,
    CONSTRAINT a_group_is_led_by_a_lead_or_a_deputy CHECK ((role = ANY (ARRAY['group-lead'::text, 'group-deputy'::text])))
);

CREATE TABLE public.working_group_members (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    group_id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT a_member_has_a_name CHECK ((btrim(name) <> ''::text)),
    CONSTRAINT a_member_is_a_person_or_an_organisation CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text])))
);

CREATE TABLE public.working_groups (
    id uuid NOT NULL,
    authority_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL,
    theme text DEFAULT ''::text NOT NULL,
    is_example boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    archived_at timestamp with time zone,
    CONSTRAINT a_working_group_has_a_name CHECK ((btrim(name) <> ''::text))
);

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT a_call_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT a_call_has_one_public_address UNIQUE (slug);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT a_call_has_one_publication_per_version UNIQUE (call_id, version);

ALTER TABLE ONLY public.search_calls
    ADD CONSTRAINT a_call_is_searched_under_one_number_a_year UNIQUE (call_id, year);

ALTER TABLE ONLY public.dossier_import_mappings
    ADD CONSTRAINT a_call_remembers_one_mapping_of_a_family PRIMARY KEY (call_id, family);

ALTER TABLE ONLY public.call_roadmap_lines
    ADD CONSTRAINT a_call_serves_a_roadmap_line_once PRIMARY KEY (call_id, roadmap_line_id);

ALTER TABLE ONLY public.completion_requests
    ADD CONSTRAINT a_completion_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.declared_figures
    ADD CONSTRAINT a_declared_figure_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.delegations
    ADD CONSTRAINT a_delegation_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.attached_files
    ADD CONSTRAINT a_dossier_names_an_attached_file_once UNIQUE (application_id, name);

ALTER TABLE ONLY public.imported_dossiers
    ADD CONSTRAINT a_dossier_of_a_source_comes_to_a_call_once UNIQUE (call_id, source, number);

ALTER TABLE ONLY public.form_carry_overs
    ADD CONSTRAINT a_draft_is_carried_once_to_a_revision PRIMARY KEY (application_id, to_revision);

ALTER TABLE ONLY public.application_answers
    ADD CONSTRAINT a_field_is_answered_once PRIMARY KEY (application_id, field);

ALTER TABLE ONLY public.files
    ADD CONSTRAINT a_file_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.organisation_documents
    ADD CONSTRAINT a_file_is_one_document UNIQUE (file_id);

ALTER TABLE ONLY public.muted_notifications
    ADD CONSTRAINT a_kind_of_mail_is_muted_once PRIMARY KEY (person_id, kind);

ALTER TABLE ONLY public.letterheads
    ADD CONSTRAINT a_letterhead_is_written_once_per_version PRIMARY KEY (authority_id, version);

ALTER TABLE ONLY public.dossier_import_lines
    ADD CONSTRAINT a_line_has_one_rank PRIMARY KEY (import_id, "position");

ALTER TABLE ONLY public.application_signatures
    ADD CONSTRAINT a_link_to_sign_is_opened_once UNIQUE (token_sha256);

ALTER TABLE ONLY public.working_group_members
    ADD CONSTRAINT a_member_is_named_once_in_a_group UNIQUE (group_id, kind, name);

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT a_passkey_is_known_once UNIQUE (credential_id);

ALTER TABLE ONLY public.organisation_members
    ADD CONSTRAINT a_person_has_one_role_in_an_organisation PRIMARY KEY (organisation_id, person_id);

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT a_person_has_one_second_factor UNIQUE (person_id);

ALTER TABLE ONLY public.application_views
    ADD CONSTRAINT a_person_names_a_view_of_a_call_once UNIQUE (call_id, person_id, name);

ALTER TABLE ONLY public.message_readings
    ADD CONSTRAINT a_person_reads_a_side_once PRIMARY KEY (application_id, side, person_id);

ALTER TABLE ONLY public.search_places
    ADD CONSTRAINT a_place_is_known_by_one_number UNIQUE (scale, departments, band);

ALTER TABLE ONLY public.programmes
    ADD CONSTRAINT a_programme_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT a_publication_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.closing_reminders
    ADD CONSTRAINT a_reminder_is_sent_once PRIMARY KEY (application_id, closes_at, moment);

ALTER TABLE ONLY public.form_revisions
    ADD CONSTRAINT a_revision_belongs_to_one_authority UNIQUE (authority_id, call_id, number);

ALTER TABLE ONLY public.form_revisions
    ADD CONSTRAINT a_revision_is_numbered_once_in_its_call PRIMARY KEY (call_id, number);

ALTER TABLE ONLY public.roadmap_lines
    ADD CONSTRAINT a_roadmap_line_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.intake_sheets
    ADD CONSTRAINT a_sheet_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.source_documents
    ADD CONSTRAINT a_source_document_is_taken_in_once_per_call UNIQUE (call_id, sha256);

ALTER TABLE ONLY public.sign_in_methods
    ADD CONSTRAINT a_subject_of_a_provider_is_one_person UNIQUE (provider, subject);

ALTER TABLE ONLY public.told_subscribers
    ADD CONSTRAINT a_subscriber_is_told_each_news_once PRIMARY KEY (news_id, subscription_id);

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT a_subscription_belongs_to_one_call UNIQUE (authority_id, call_id, id);

ALTER TABLE ONLY public.document_templates
    ADD CONSTRAINT a_template_is_written_once_per_version PRIMARY KEY (authority_id, kind, locale, version);

ALTER TABLE ONLY public.application_versions
    ADD CONSTRAINT a_version_belongs_to_one_authority UNIQUE (authority_id, application_id, version);

ALTER TABLE ONLY public.application_versions
    ADD CONSTRAINT a_version_is_numbered_once PRIMARY KEY (application_id, version);

ALTER TABLE ONLY public.form_draft_versions
    ADD CONSTRAINT a_version_of_a_draft_is_kept_once PRIMARY KEY (call_id, number, version);

ALTER TABLE ONLY public.waves
    ADD CONSTRAINT a_wave_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.wave_envelopes
    ADD CONSTRAINT a_wave_draws_on_an_envelope_once PRIMARY KEY (wave_id, envelope_id);

ALTER TABLE ONLY public.working_groups
    ADD CONSTRAINT a_working_group_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.working_groups
    ADD CONSTRAINT a_working_group_is_of_one_programme UNIQUE (authority_id, programme_id, id);

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT an_address_subscribes_to_a_call_once UNIQUE (call_id, email);

ALTER TABLE ONLY public.application_advisers
    ADD CONSTRAINT an_adviser_is_allowed_once PRIMARY KEY (application_id, person_id);

ALTER TABLE ONLY public.enquiry_answers
    ADD CONSTRAINT an_answer_has_its_version PRIMARY KEY (enquiry_id, version);

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT an_application_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.attached_files
    ADD CONSTRAINT an_attached_file_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.programmes
    ADD CONSTRAINT an_authority_names_a_programme_once UNIQUE (authority_id, slug);

ALTER TABLE ONLY public.published_awards
    ADD CONSTRAINT an_award_is_published_once_per_position UNIQUE (publication_id, "position");

ALTER TABLE ONLY public.enquiries
    ADD CONSTRAINT an_enquiry_belongs_to_one_call UNIQUE (authority_id, call_id, id);

ALTER TABLE ONLY public.envelopes
    ADD CONSTRAINT an_envelope_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.envelopes
    ADD CONSTRAINT an_envelope_keeps_its_programme_year_and_channel UNIQUE (authority_id, programme_id, year, channel, id);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT an_event_has_its_place_in_its_chain PRIMARY KEY (authority_id, subject_kind, subject_id, sequence);

ALTER TABLE ONLY public.wave_extensions
    ADD CONSTRAINT an_extension_is_decided_once UNIQUE (wave_id, closed_at_before);

ALTER TABLE ONLY public.dossier_imports
    ADD CONSTRAINT an_import_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.imported_dossiers
    ADD CONSTRAINT an_imported_dossier_comes_from_one_place PRIMARY KEY (application_id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT an_invitation_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.organisations
    ADD CONSTRAINT an_organisation_came_through_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT an_upload_belongs_to_one_authority UNIQUE (authority_id, id);

ALTER TABLE ONLY public.announcements
    ADD CONSTRAINT announcements_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.application_messages
    ADD CONSTRAINT application_messages_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.application_signatures
    ADD CONSTRAINT application_signatures_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.application_views
    ADD CONSTRAINT application_views_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.attached_files
    ADD CONSTRAINT attached_files_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT attempts_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.authorities
    ADD CONSTRAINT authorities_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.award_search
    ADD CONSTRAINT award_search_pkey PRIMARY KEY (award_id);

ALTER TABLE ONLY public.backups
    ADD CONSTRAINT backups_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.call_news
    ADD CONSTRAINT call_news_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT calls_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.completion_requests
    ADD CONSTRAINT completion_requests_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conflicts
    ADD CONSTRAINT conflicts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.correction_requests
    ADD CONSTRAINT correction_requests_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.credit_movements
    ADD CONSTRAINT credit_movements_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declared_figures
    ADD CONSTRAINT declared_figures_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.delegations
    ADD CONSTRAINT delegations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.domain_clock
    ADD CONSTRAINT domain_clock_pkey PRIMARY KEY (single);

ALTER TABLE ONLY public.dossier_imports
    ADD CONSTRAINT dossier_imports_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.draft_warnings
    ADD CONSTRAINT draft_warnings_pkey PRIMARY KEY (application_id);

ALTER TABLE ONLY public.enquiries
    ADD CONSTRAINT enquiries_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.envelope_delegates
    ADD CONSTRAINT envelope_delegates_pkey PRIMARY KEY (envelope_id, person_id);

ALTER TABLE ONLY public.envelope_totals
    ADD CONSTRAINT envelope_totals_pkey PRIMARY KEY (envelope_id);

ALTER TABLE ONLY public.envelopes
    ADD CONSTRAINT envelopes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.event_checkpoints
    ADD CONSTRAINT event_checkpoints_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.event_personal_values
    ADD CONSTRAINT event_personal_values_pkey PRIMARY KEY (authority_id, subject_kind, subject_id, sequence, name);

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.filing_attempts
    ADD CONSTRAINT filing_attempts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.grid_revisions
    ADD CONSTRAINT grid_revisions_pkey PRIMARY KEY (authority_id, call_id, revision);

ALTER TABLE ONLY public.hold_totals
    ADD CONSTRAINT hold_totals_pkey PRIMARY KEY (envelope_id, holder_kind, holder_id);

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

ALTER TABLE ONLY public.join_requests
    ADD CONSTRAINT join_requests_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.kept_typings
    ADD CONSTRAINT kept_typings_pkey PRIMARY KEY (key_sha256);

ALTER TABLE ONLY public.late_admissions
    ADD CONSTRAINT late_admissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ledger_entries
    ADD CONSTRAINT ledger_entries_pkey PRIMARY KEY (id);

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

ALTER TABLE ONLY public.call_news
    ADD CONSTRAINT news_belong_to_one_call UNIQUE (authority_id, call_id, id);

ALTER TABLE ONLY public.document_templates_in_force
    ADD CONSTRAINT one_template_is_in_force_by_letter_and_language PRIMARY KEY (authority_id, kind, locale);

ALTER TABLE ONLY public.organisation_documents
    ADD CONSTRAINT organisation_documents_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_invitations
    ADD CONSTRAINT organisation_invitations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisations
    ADD CONSTRAINT organisations_pkey PRIMARY KEY (id);

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

ALTER TABLE ONLY public.reminder_refusals
    ADD CONSTRAINT reminder_refusals_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY public.printed_results
    ADD CONSTRAINT results_are_printed_once_per_language PRIMARY KEY (publication_id, locale);

ALTER TABLE ONLY public.roadmap_lines
    ADD CONSTRAINT roadmap_lines_pkey PRIMARY KEY (id);

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

ALTER TABLE ONLY public.sign_ups
    ADD CONSTRAINT sign_ups_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.source_documents
    ADD CONSTRAINT source_documents_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subject_totals
    ADD CONSTRAINT subject_totals_pkey PRIMARY KEY (authority_id, subject_kind, subject_id);

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.call_news
    ADD CONSTRAINT the_same_news_is_told_once UNIQUE (call_id, key);

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT two_applications_never_share_a_number UNIQUE (number);

ALTER TABLE ONLY public.authorities
    ADD CONSTRAINT two_authorities_never_share_an_address UNIQUE (slug);

ALTER TABLE ONLY public.event_checkpoints
    ADD CONSTRAINT two_checkpoints_never_cover_the_same_events UNIQUE (last_position);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT two_events_never_share_a_position UNIQUE ("position");

ALTER TABLE ONLY public.working_groups
    ADD CONSTRAINT two_groups_of_a_programme_never_share_a_name UNIQUE (programme_id, name);

ALTER TABLE ONLY public.working_groups
    ADD CONSTRAINT two_groups_of_a_programme_never_share_a_place UNIQUE (programme_id, "position") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT two_invitations_never_share_a_token UNIQUE (token_hash);

ALTER TABLE ONLY public.roadmap_lines
    ADD CONSTRAINT two_lines_of_a_group_never_share_a_place UNIQUE (group_id, "position") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mails
    ADD CONSTRAINT two_mails_never_share_a_message_id UNIQUE (message_id);

ALTER TABLE ONLY public.application_messages
    ADD CONSTRAINT two_messages_never_share_an_identifier UNIQUE (id);

ALTER TABLE ONLY public.organisation_invitations
    ADD CONSTRAINT two_organisation_invitations_never_share_a_token UNIQUE (token_hash);

ALTER TABLE ONLY public.upload_parts
    ADD CONSTRAINT two_parts_of_an_upload_never_start_together PRIMARY KEY (upload_id, first_byte);

ALTER TABLE ONLY public.persons
    ADD CONSTRAINT two_persons_never_share_an_email UNIQUE (email);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT two_sessions_never_share_a_token UNIQUE (token);

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT two_subscriptions_never_share_a_token UNIQUE (token);

ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT uploads_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.wave_extensions
    ADD CONSTRAINT wave_extensions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.waves
    ADD CONSTRAINT waves_of_a_call_are_numbered_once UNIQUE (call_id, number);

ALTER TABLE ONLY public.waves
    ADD CONSTRAINT waves_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.working_group_leads
    ADD CONSTRAINT working_group_leads_pkey PRIMARY KEY (group_id, person_id);

ALTER TABLE ONLY public.working_group_members
    ADD CONSTRAINT working_group_members_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.working_groups
    ADD CONSTRAINT working_groups_pkey PRIMARY KEY (id);

CREATE UNIQUE INDEX a_form_has_one_draft_at_most ON public.form_revisions USING btree (call_id) WHERE (state = 'draft'::text);

CREATE UNIQUE INDEX a_job_has_one_open_attempt ON public.job_attempts USING btree (job_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX a_key_waits_once ON public.jobs USING btree (name, key) WHERE ((state = 'waiting'::text) AND (attempts = 0));

CREATE UNIQUE INDEX a_person_asks_to_join_once_at_a_time ON public.join_requests USING btree (organisation_id, person_id) WHERE (answered_at IS NULL);

CREATE UNIQUE INDEX a_person_is_in_conflict_once_by_source ON public.conflicts USING btree (person_id, application_id, source) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX an_address_is_invited_once_at_a_time ON public.invitations USING btree (authority_id, email) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));

CREATE UNIQUE INDEX an_organisation_invites_an_address_once_at_a_time ON public.organisation_invitations USING btree (organisation_id, email) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));

CREATE INDEX announcements_by_end ON public.announcements USING btree (until_at);

CREATE INDEX answers_of_a_call ON public.enquiry_answers USING btree (call_id, answered_at, enquiry_id);

CREATE INDEX applications_advised_by_a_person ON public.application_advisers USING btree (person_id);

CREATE INDEX applications_of_a_call ON public.applications USING btree (authority_id, call_id, state, number);

CREATE INDEX applications_of_an_organisation ON public.applications USING btree (organisation_id, changed_at DESC, id);

CREATE INDEX attached_files_of_an_import ON public.attached_files USING btree (import_id, number, name);

CREATE INDEX attempts_by_start ON public.attempts USING btree (started_at);

CREATE INDEX awards_by_amount ON public.award_search USING btree (amount_cents DESC, award_id);

CREATE INDEX awards_by_name ON public.award_search USING btree (sort_key, award_id);

CREATE INDEX awards_by_word ON public.award_search USING gin (document) WITH (fastupdate=off);

CREATE INDEX awards_by_year ON public.award_search USING btree (year DESC, amount_cents DESC, award_id);

CREATE INDEX awards_of_a_beneficiary ON public.published_awards USING gin (beneficiary_slugs);

CREATE INDEX awards_of_a_call ON public.published_awards USING btree (call_id, "position");

CREATE INDEX awards_of_a_department ON public.published_awards USING gin (departments);

CREATE INDEX backups_by_date ON public.backups USING btree (taken_at DESC, id);

CREATE INDEX calls_of_a_programme ON public.calls USING btree (authority_id, programme_id);

CREATE INDEX calls_of_an_authority ON public.calls USING btree (authority_id, created_at DESC, id);

CREATE INDEX calls_that_serve_a_roadmap_line ON public.call_roadmap_lines USING btree (roadmap_line_id);

CREATE INDEX completions_of_an_application ON public.completion_requests USING btree (application_id, asked_at);

CREATE INDEX corrections_of_an_application ON public.correction_requests USING btree (application_id, asked_at);

CREATE INDEX decisions_of_a_sheet ON public.intake_decisions USING btree (authority_id, sheet_id, id);

CREATE INDEX declared_figures_of_a_programme ON public.declared_figures USING btree (authority_id, programme_id, year);

CREATE INDEX delegations_of_a_person ON public.delegations USING btree (authority_id, person_id);

CREATE INDEX documents_of_an_organisation ON public.organisation_documents USING btree (organisation_id, kind);

CREATE INDEX dossier_imports_of_a_call ON public.dossier_imports USING btree (authority_id, call_id, opened_at DESC);

CREATE INDEX enquiries_of_a_call ON public.enquiries USING btree (call_id, state, asked_at, id);

CREATE INDEX enquiries_with_an_asker ON public.enquiries USING btree (settled_at) WHERE ((asker_name IS NOT NULL) OR (asker_email IS NOT NULL));

CREATE INDEX entries_of_a_subject ON public.ledger_entries USING btree (authority_id, subject_kind, subject_id, id);

CREATE INDEX entries_of_an_envelope ON public.ledger_entries USING btree (envelope_id, id);

CREATE INDEX envelopes_of_a_delegate ON public.envelope_delegates USING btree (authority_id, person_id, role);

CREATE INDEX envelopes_of_a_programme ON public.envelopes USING btree (authority_id, programme_id, year);

CREATE INDEX events_by_actor ON public.events USING btree (authority_id, actor_id, "position" DESC);

CREATE INDEX events_by_arrival ON public.events USING btree (authority_id, "position" DESC);

CREATE INDEX events_by_name ON public.events USING btree (authority_id, name, "position" DESC);

CREATE INDEX files_awaiting_the_antivirus ON public.files USING btree (received_at, id) WHERE ((antivirus = 'waiting'::text) AND (removed_at IS NULL));

CREATE INDEX files_by_content ON public.files USING btree (sha256);

CREATE INDEX files_of_a_holder ON public.files USING btree (authority_id, holder_kind, holder_id, received_at, id);

CREATE INDEX filing_attempts_of_an_application ON public.filing_attempts USING btree (application_id, id);

CREATE INDEX groups_led_by_a_person ON public.working_group_leads USING btree (authority_id, person_id, role);

CREATE INDEX invitations_of_an_authority ON public.invitations USING btree (authority_id, created_at);

CREATE INDEX invitations_of_an_organisation ON public.organisation_invitations USING btree (organisation_id);

CREATE INDEX jobs_by_date ON public.jobs USING btree (created_at DESC, id);

CREATE INDEX jobs_by_state ON public.jobs USING btree (state, run_at, id);

CREATE INDEX kept_typings_by_end ON public.kept_typings USING btree (expires_at);

CREATE INDEX late_admissions_of_a_wave ON public.late_admissions USING btree (wave_id, organisation_id);

CREATE INDEX late_admissions_of_an_application ON public.late_admissions USING btree (application_id);

CREATE INDEX mails_by_address ON public.mails USING btree (lower(to_address));

CREATE INDEX mails_by_date ON public.mails USING btree (created_at DESC, id);

CREATE INDEX mails_by_state ON public.mails USING btree (state, created_at DESC, id);

CREATE INDEX memberships_of_a_person ON public.memberships USING btree (person_id);

CREATE INDEX messages_of_an_application ON public.application_messages USING btree (application_id, number);

CREATE INDEX movements_into_an_envelope ON public.credit_movements USING btree (to_id, id);

CREATE INDEX movements_out_of_an_envelope ON public.credit_movements USING btree (from_id, id);

CREATE UNIQUE INDEX one_completion_of_an_application_is_open ON public.completion_requests USING btree (application_id) WHERE ((answered_at IS NULL) AND (ended_at IS NULL));

CREATE UNIQUE INDEX one_correction_of_an_application_waits ON public.correction_requests USING btree (application_id) WHERE (decided_at IS NULL);

CREATE UNIQUE INDEX one_maintenance_at_a_time ON public.maintenances USING btree ((true)) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_signature_of_an_application_stands ON public.application_signatures USING btree (application_id) WHERE (ended_at IS NULL);

CREATE INDEX organisations_by_siren ON public.organisations USING btree ("left"(siret, 9));

CREATE INDEX organisations_of_a_person ON public.organisation_members USING btree (person_id);

CREATE INDEX passkeys_of_a_person ON public.passkeys USING btree (person_id);

CREATE INDEX reservations_of_a_holder ON public.hold_totals USING btree (authority_id, holder_kind, holder_id);

CREATE INDEX roadmap_lines_of_a_programme ON public.roadmap_lines USING btree (authority_id, programme_id);

CREATE INDEX searched_awards_of_a_call ON public.award_search USING btree (call_number, amount_cents DESC, award_id);

CREATE INDEX searched_awards_of_a_place ON public.award_search USING btree (place_number, amount_cents DESC, award_id);

CREATE INDEX sessions_of_a_person ON public.sessions USING btree (person_id);

CREATE INDEX sheets_of_an_authority ON public.intake_sheets USING btree (authority_id, opened_at DESC, id);

CREATE INDEX sign_in_challenges_by_identifier ON public.sign_in_challenges USING btree (identifier);

CREATE INDEX sign_in_links_by_expiry ON public.sign_in_links USING btree (expires_at);

CREATE INDEX sign_in_methods_of_a_person ON public.sign_in_methods USING btree (person_id);

CREATE INDEX sign_ups_by_expiry ON public.sign_ups USING btree (expires_at);

CREATE INDEX sub_envelopes_of_an_envelope ON public.envelopes USING btree (parent_id);

CREATE INDEX subscriptions_not_confirmed ON public.subscriptions USING btree (asked_at) WHERE (confirmed_at IS NULL);

CREATE INDEX told_of_a_subscription ON public.told_subscribers USING btree (subscription_id);

CREATE UNIQUE INDEX two_organisations_never_share_a_siret ON public.organisations USING btree (siret) WHERE (siret IS NOT NULL);

CREATE INDEX uploads_of_a_person ON public.uploads USING btree (person_id, started_at);

CREATE INDEX uploads_that_stopped ON public.uploads USING btree (moved_at);

CREATE INDEX versions_of_a_draft_by_who_saved_them ON public.form_draft_versions USING btree (saved_by);

CREATE INDEX waves_by_closing ON public.waves USING btree (closes_at, id);

CREATE INDEX waves_of_an_envelope ON public.wave_envelopes USING btree (envelope_id);

CREATE INDEX words_by_trigram ON public.search_words USING gin (word public.gin_trgm_ops);

CREATE TRIGGER a_call_begins_as_a_draft BEFORE INSERT ON public.calls FOR EACH ROW EXECUTE FUNCTION public.refuse_a_call_that_begins_published();

CREATE TRIGGER a_checkpoint_never_changes BEFORE DELETE OR UPDATE ON public.event_checkpoints FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_decision_on_a_sheet_never_changes BEFORE DELETE OR UPDATE ON public.intake_decisions FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_declared_figure_is_never_deleted BEFORE DELETE ON public.declared_figures FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_declared_figure_is_withdrawn_never_altered BEFORE UPDATE ON public.declared_figures FOR EACH ROW WHEN ((((to_jsonb(old.*) - 'withdrawn_at'::text) IS DISTINCT FROM (to_jsonb(new.*) - 'withdrawn_at'::text)) OR (old.withdrawn_at IS NOT NULL))) EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_delegation_that_ends_leaves_no_delegate AFTER UPDATE OF delegated_service ON public.envelopes FOR EACH ROW WHEN ((new.delegated_service IS DISTINCT FROM old.delegated_service)) EXECUTE FUNCTION public.forget_delegates();

CREATE TRIGGER a_filed_application_is_never_deleted BEFORE DELETE ON public.applications FOR EACH ROW EXECUTE FUNCTION public.refuse_to_delete_a_filed_application();

CREATE TRIGGER a_filed_application_stays_filed BEFORE UPDATE ON public.applications FOR EACH ROW EXECUTE FUNCTION public.refuse_to_unfile();

CREATE TRIGGER a_filed_version_never_changes BEFORE DELETE OR UPDATE ON public.application_versions FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_grid_in_use_never_changes BEFORE INSERT OR DELETE OR UPDATE ON public.grid_revisions FOR EACH ROW EXECUTE FUNCTION public.refuse_to_change_a_grid_in_use();

CREATE TRIGGER a_late_admission_never_changes BEFORE UPDATE ON public.late_admissions FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_letterhead_never_changes BEFORE DELETE OR UPDATE ON public.letterheads FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_membership_is_given_or_taken_back_never_altered BEFORE UPDATE ON public.memberships FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_message_never_changes BEFORE DELETE OR UPDATE ON public.application_messages FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_movement_changes_the_totals AFTER INSERT ON public.credit_movements FOR EACH ROW EXECUTE FUNCTION public.apply_credit_movement();

CREATE TRIGGER a_movement_joins_envelopes_that_may_exchange BEFORE INSERT ON public.credit_movements FOR EACH ROW EXECUTE FUNCTION public.check_credit_movement();

CREATE TRIGGER a_movement_never_changes BEFORE DELETE OR UPDATE ON public.credit_movements FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_personal_value_is_erased_never_changed BEFORE UPDATE ON public.event_personal_values FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_published_answer_never_changes BEFORE DELETE OR UPDATE ON public.enquiry_answers FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_published_call_changes_by_its_acts_only BEFORE UPDATE ON public.calls FOR EACH ROW EXECUTE FUNCTION public.refuse_to_change_a_published_call();

CREATE TRIGGER a_published_call_is_never_deleted BEFORE DELETE ON public.calls FOR EACH ROW EXECUTE FUNCTION public.refuse_to_delete_a_published_call();

CREATE TRIGGER a_published_form_never_changes BEFORE DELETE OR UPDATE ON public.form_revisions FOR EACH ROW WHEN ((old.state = 'published'::text)) EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER a_published_wave_is_extended_and_nothing_else BEFORE DELETE OR UPDATE ON public.waves FOR EACH ROW EXECUTE FUNCTION public.refuse_to_change_a_published_wave();

CREATE TRIGGER a_roadmap_line_is_archived_never_deleted BEFORE DELETE ON public.roadmap_lines FOR EACH ROW EXECUTE FUNCTION public.refuse_to_delete_a_roadmap_line();

CREATE TRIGGER a_signature_given_never_changes BEFORE UPDATE ON public.application_signatures FOR EACH ROW EXECUTE FUNCTION public.refuse_to_sign_again();

CREATE TRIGGER a_source_document_never_changes BEFORE DELETE OR UPDATE ON public.source_documents FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE CONSTRAINT TRIGGER a_wave_added_to_a_published_call_holds_its_credits AFTER INSERT ON public.wave_envelopes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.check_draw_of_a_published_call();

CREATE CONSTRAINT TRIGGER a_wave_added_to_a_published_call_is_whole AFTER INSERT ON public.waves DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.check_wave_of_a_published_call();

CREATE TRIGGER a_wave_added_to_a_published_call_opens_and_closes BEFORE INSERT ON public.waves FOR EACH ROW EXECUTE FUNCTION public.refuse_an_unfinished_wave();

CREATE TRIGGER a_written_template_never_changes BEFORE DELETE OR UPDATE ON public.document_templates FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER an_authority_keeps_an_administrator BEFORE DELETE ON public.memberships FOR EACH ROW WHEN ((old.role = 'administrator'::text)) EXECUTE FUNCTION public.keep_an_administrator();

CREATE TRIGGER an_entry_changes_the_totals AFTER INSERT ON public.ledger_entries FOR EACH ROW EXECUTE FUNCTION public.apply_ledger_entry();

CREATE TRIGGER an_entry_never_changes BEFORE DELETE OR UPDATE ON public.ledger_entries FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER an_envelope_opens_with_empty_totals AFTER INSERT ON public.envelopes FOR EACH ROW EXECUTE FUNCTION public.open_envelope_totals();

CREATE TRIGGER an_envelope_stays_where_it_was_opened BEFORE UPDATE ON public.envelopes FOR EACH ROW WHEN (((((((old.id IS DISTINCT FROM new.id) OR (old.authority_id IS DISTINCT FROM new.authority_id)) OR (old.programme_id IS DISTINCT FROM new.programme_id)) OR (old.parent_id IS DISTINCT FROM new.parent_id)) OR (old.year IS DISTINCT FROM new.year)) OR (old.channel IS DISTINCT FROM new.channel))) EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER an_erased_person_leaves_no_view AFTER UPDATE OF erased_at ON public.persons FOR EACH ROW WHEN (((old.erased_at IS NULL) AND (new.erased_at IS NOT NULL))) EXECUTE FUNCTION public.forget_views_of_the_erased();

CREATE TRIGGER an_erased_person_leaves_organisations AFTER UPDATE OF erased_at ON public.persons FOR EACH ROW WHEN (((old.erased_at IS NULL) AND (new.erased_at IS NOT NULL))) EXECUTE FUNCTION public.leave_organisations();

CREATE TRIGGER an_erased_person_refuses_no_reminder AFTER UPDATE OF erased_at ON public.persons FOR EACH ROW WHEN (((old.erased_at IS NULL) AND (new.erased_at IS NOT NULL))) EXECUTE FUNCTION public.forget_refusals_of_the_erased();

CREATE TRIGGER an_event_never_changes BEFORE DELETE OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER an_extension_never_changes BEFORE UPDATE ON public.wave_extensions FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER an_issued_publication_never_changes BEFORE DELETE OR UPDATE ON public.publications FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER an_organisation_keeps_a_manager BEFORE DELETE ON public.organisation_members FOR EACH ROW WHEN ((old.role = 'manager'::text)) EXECUTE FUNCTION public.keep_a_manager();

CREATE TRIGGER an_organisation_keeps_a_manager_when_roles_change BEFORE UPDATE ON public.organisation_members FOR EACH ROW WHEN (((old.role = 'manager'::text) AND (new.role <> 'manager'::text))) EXECUTE FUNCTION public.keep_a_manager();

CREATE TRIGGER checkpoints_are_never_emptied BEFORE TRUNCATE ON public.event_checkpoints FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER decisions_on_sheets_are_never_emptied BEFORE TRUNCATE ON public.intake_decisions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER entries_are_never_emptied BEFORE TRUNCATE ON public.ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER envelope_totals_are_never_emptied BEFORE TRUNCATE ON public.envelope_totals FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER envelope_totals_follow_their_entries BEFORE INSERT OR DELETE OR UPDATE ON public.envelope_totals FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_totals();

CREATE TRIGGER events_are_never_emptied BEFORE TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER filed_versions_are_never_emptied BEFORE TRUNCATE ON public.application_versions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER forms_are_never_emptied BEFORE TRUNCATE ON public.form_revisions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER hold_totals_are_never_emptied BEFORE TRUNCATE ON public.hold_totals FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER hold_totals_follow_their_entries BEFORE INSERT OR DELETE OR UPDATE ON public.hold_totals FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_totals();

CREATE TRIGGER issued_publications_are_never_emptied BEFORE TRUNCATE ON public.publications FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER letterheads_are_never_emptied BEFORE TRUNCATE ON public.letterheads FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER movements_are_never_emptied BEFORE TRUNCATE ON public.credit_movements FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER only_a_delegated_envelope_has_delegates BEFORE INSERT OR UPDATE ON public.envelope_delegates FOR EACH ROW EXECUTE FUNCTION public.refuse_a_delegate_without_delegation();

CREATE TRIGGER published_answers_are_never_emptied BEFORE TRUNCATE ON public.enquiry_answers FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER source_documents_are_never_emptied BEFORE TRUNCATE ON public.source_documents FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER subject_totals_are_never_emptied BEFORE TRUNCATE ON public.subject_totals FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER subject_totals_follow_their_entries BEFORE INSERT OR DELETE OR UPDATE ON public.subject_totals FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_totals();

CREATE TRIGGER the_annexes_of_a_published_call_never_change BEFORE INSERT OR UPDATE ON public.files FOR EACH ROW WHEN ((new.holder_kind = 'call'::text)) EXECUTE FUNCTION public.refuse_to_change_published_annexes();

CREATE TRIGGER the_roadmap_lines_of_a_published_call_never_change BEFORE INSERT OR DELETE OR UPDATE ON public.call_roadmap_lines FOR EACH ROW EXECUTE FUNCTION public.refuse_to_change_the_lines_of_a_published_call();

CREATE TRIGGER what_a_published_wave_may_take_never_changes BEFORE INSERT OR DELETE OR UPDATE ON public.wave_envelopes FOR EACH ROW EXECUTE FUNCTION public.refuse_to_move_a_published_ceiling();

CREATE TRIGGER written_templates_are_never_emptied BEFORE TRUNCATE ON public.document_templates FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT a_call_draws_on_a_programme_of_its_authority FOREIGN KEY (authority_id, programme_id) REFERENCES public.programmes(authority_id, id);

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT a_call_is_copied_from_a_call_of_its_authority FOREIGN KEY (authority_id, copied_from) REFERENCES public.calls(authority_id, id) ON DELETE SET NULL (copied_from);

ALTER TABLE ONLY public.call_roadmap_lines
    ADD CONSTRAINT a_call_serves_roadmap_lines_of_its_authority FOREIGN KEY (authority_id, roadmap_line_id) REFERENCES public.roadmap_lines(authority_id, id);

ALTER TABLE ONLY public.form_carry_overs
    ADD CONSTRAINT a_carry_over_is_of_an_application_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.completion_requests
    ADD CONSTRAINT a_completion_is_answered_by_a_version_of_its_application FOREIGN KEY (authority_id, application_id, answered_version) REFERENCES public.application_versions(authority_id, application_id, version);

ALTER TABLE ONLY public.completion_requests
    ADD CONSTRAINT a_completion_is_of_an_application_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id);

ALTER TABLE ONLY public.conflicts
    ADD CONSTRAINT a_conflict_is_about_an_application_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.correction_requests
    ADD CONSTRAINT a_correction_is_of_an_application_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id);

ALTER TABLE ONLY public.correction_requests
    ADD CONSTRAINT a_correction_opens_a_completion_of_its_authority FOREIGN KEY (authority_id, completion_id) REFERENCES public.completion_requests(authority_id, id);

ALTER TABLE ONLY public.intake_decisions
    ADD CONSTRAINT a_decision_belongs_to_a_sheet_of_its_authority FOREIGN KEY (authority_id, sheet_id) REFERENCES public.intake_sheets(authority_id, id);

ALTER TABLE ONLY public.declared_figures
    ADD CONSTRAINT a_declared_figure_is_of_a_programme_of_its_authority FOREIGN KEY (authority_id, programme_id) REFERENCES public.programmes(authority_id, id);

ALTER TABLE ONLY public.envelope_delegates
    ADD CONSTRAINT a_delegate_follows_an_envelope_of_their_authority FOREIGN KEY (authority_id, envelope_id) REFERENCES public.envelopes(authority_id, id);

ALTER TABLE ONLY public.envelope_delegates
    ADD CONSTRAINT a_delegate_holds_the_role FOREIGN KEY (authority_id, person_id, role) REFERENCES public.memberships(authority_id, person_id, role) ON DELETE CASCADE;

ALTER TABLE ONLY public.organisation_documents
    ADD CONSTRAINT a_document_is_a_file_of_its_authority FOREIGN KEY (authority_id, file_id) REFERENCES public.files(authority_id, id);

ALTER TABLE ONLY public.organisation_documents
    ADD CONSTRAINT a_document_is_of_an_organisation_of_its_authority FOREIGN KEY (authority_id, organisation_id) REFERENCES public.organisations(authority_id, id);

ALTER TABLE ONLY public.document_templates
    ADD CONSTRAINT a_document_template_is_a_file_of_its_authority FOREIGN KEY (authority_id, file_id) REFERENCES public.files(authority_id, id);

ALTER TABLE ONLY public.filing_attempts
    ADD CONSTRAINT a_filing_attempt_is_of_an_application_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.form_revisions
    ADD CONSTRAINT a_form_belongs_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.grid_revisions
    ADD CONSTRAINT a_grid_belongs_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.working_group_leads
    ADD CONSTRAINT a_group_is_led_within_its_authority FOREIGN KEY (authority_id, group_id) REFERENCES public.working_groups(authority_id, id);

ALTER TABLE ONLY public.join_requests
    ADD CONSTRAINT a_join_request_is_to_an_organisation_of_its_authority FOREIGN KEY (authority_id, organisation_id) REFERENCES public.organisations(authority_id, id);

ALTER TABLE ONLY public.form_draft_versions
    ADD CONSTRAINT a_kept_version_is_of_a_revision_of_its_authority FOREIGN KEY (authority_id, call_id, number) REFERENCES public.form_revisions(authority_id, call_id, number) ON DELETE CASCADE;

ALTER TABLE ONLY public.late_admissions
    ADD CONSTRAINT a_late_admission_is_in_a_wave_of_its_authority FOREIGN KEY (authority_id, wave_id) REFERENCES public.waves(authority_id, id);

ALTER TABLE ONLY public.late_admissions
    ADD CONSTRAINT a_late_admission_is_of_an_application_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.late_admissions
    ADD CONSTRAINT a_late_admission_is_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.letterheads
    ADD CONSTRAINT a_letterhead_follows_the_one_before FOREIGN KEY (authority_id, previous_version) REFERENCES public.letterheads(authority_id, version);

ALTER TABLE ONLY public.dossier_import_lines
    ADD CONSTRAINT a_line_is_of_an_import_of_its_authority FOREIGN KEY (authority_id, import_id) REFERENCES public.dossier_imports(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dossier_import_mappings
    ADD CONSTRAINT a_mapping_is_for_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.working_group_members
    ADD CONSTRAINT a_member_takes_part_in_a_group_of_its_authority FOREIGN KEY (authority_id, group_id) REFERENCES public.working_groups(authority_id, id);

ALTER TABLE ONLY public.application_messages
    ADD CONSTRAINT a_message_is_about_an_application_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id);

ALTER TABLE ONLY public.credit_movements
    ADD CONSTRAINT a_movement_leaves_an_envelope_of_its_authority FOREIGN KEY (authority_id, from_id) REFERENCES public.envelopes(authority_id, id);

ALTER TABLE ONLY public.credit_movements
    ADD CONSTRAINT a_movement_reaches_an_envelope_of_its_authority FOREIGN KEY (authority_id, to_id) REFERENCES public.envelopes(authority_id, id);

ALTER TABLE ONLY public.upload_parts
    ADD CONSTRAINT a_part_belongs_to_an_upload_of_its_authority FOREIGN KEY (authority_id, upload_id) REFERENCES public.uploads(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.event_personal_values
    ADD CONSTRAINT a_personal_value_belongs_to_an_event FOREIGN KEY (authority_id, subject_kind, subject_id, sequence) REFERENCES public.events(authority_id, subject_kind, subject_id, sequence);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT a_publication_belongs_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.message_readings
    ADD CONSTRAINT a_reading_is_about_an_application_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id);

ALTER TABLE ONLY public.closing_reminders
    ADD CONSTRAINT a_reminder_is_of_an_application_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.hold_totals
    ADD CONSTRAINT a_reservation_is_on_an_envelope_of_its_authority FOREIGN KEY (authority_id, envelope_id) REFERENCES public.envelopes(authority_id, id);

ALTER TABLE ONLY public.roadmap_lines
    ADD CONSTRAINT a_roadmap_line_is_of_the_programme_of_its_group FOREIGN KEY (authority_id, programme_id, group_id) REFERENCES public.working_groups(authority_id, programme_id, id);

ALTER TABLE ONLY public.application_signatures
    ADD CONSTRAINT a_scan_is_a_file_of_its_authority FOREIGN KEY (authority_id, scan_file_id) REFERENCES public.files(authority_id, id);

ALTER TABLE ONLY public.search_calls
    ADD CONSTRAINT a_searched_call_belongs_to_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.call_roadmap_lines
    ADD CONSTRAINT a_served_line_is_of_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.intake_sheets
    ADD CONSTRAINT a_sheet_is_published_as_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.application_signatures
    ADD CONSTRAINT a_signature_is_for_an_application_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.source_documents
    ADD CONSTRAINT a_source_document_belongs_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.envelopes
    ADD CONSTRAINT a_sub_envelope_is_of_the_programme_year_and_channel_of_its_pare FOREIGN KEY (authority_id, programme_id, year, channel, parent_id) REFERENCES public.envelopes(authority_id, programme_id, year, channel, id);

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT a_subscription_belongs_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.document_templates
    ADD CONSTRAINT a_template_follows_the_one_before FOREIGN KEY (authority_id, kind, locale, previous_version) REFERENCES public.document_templates(authority_id, kind, locale, version);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT a_version_follows_the_one_before FOREIGN KEY (call_id, previous_version) REFERENCES public.publications(call_id, version);

ALTER TABLE ONLY public.application_versions
    ADD CONSTRAINT a_version_is_of_an_application_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id);

ALTER TABLE ONLY public.application_versions
    ADD CONSTRAINT a_version_is_pinned_to_a_revision_of_its_call FOREIGN KEY (authority_id, call_id, form_revision) REFERENCES public.form_revisions(authority_id, call_id, number);

ALTER TABLE ONLY public.application_views
    ADD CONSTRAINT a_view_is_of_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.draft_warnings
    ADD CONSTRAINT a_warning_is_about_an_application_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.waves
    ADD CONSTRAINT a_wave_belongs_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.wave_envelopes
    ADD CONSTRAINT a_wave_draws_for_its_authority FOREIGN KEY (authority_id, wave_id) REFERENCES public.waves(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.wave_envelopes
    ADD CONSTRAINT a_wave_draws_on_an_envelope_of_its_authority FOREIGN KEY (authority_id, envelope_id) REFERENCES public.envelopes(authority_id, id);

ALTER TABLE ONLY public.working_groups
    ADD CONSTRAINT a_working_group_belongs_to_a_programme_of_its_authority FOREIGN KEY (authority_id, programme_id) REFERENCES public.programmes(authority_id, id);

ALTER TABLE ONLY public.application_advisers
    ADD CONSTRAINT an_adviser_reads_an_application_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.application_answers
    ADD CONSTRAINT an_answer_is_of_an_application_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.enquiry_answers
    ADD CONSTRAINT an_answer_is_to_an_enquiry_of_its_call FOREIGN KEY (authority_id, call_id, enquiry_id) REFERENCES public.enquiries(authority_id, call_id, id);

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT an_application_is_in_a_wave_of_its_authority FOREIGN KEY (authority_id, wave_id) REFERENCES public.waves(authority_id, id);

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT an_application_is_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT an_application_is_written_on_a_revision_of_its_call FOREIGN KEY (authority_id, call_id, form_revision) REFERENCES public.form_revisions(authority_id, call_id, number);

ALTER TABLE ONLY public.attached_files
    ADD CONSTRAINT an_attached_file_came_with_an_import_of_its_authority FOREIGN KEY (authority_id, import_id) REFERENCES public.dossier_imports(authority_id, id);

ALTER TABLE ONLY public.attached_files
    ADD CONSTRAINT an_attached_file_is_of_a_dossier_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.attached_files
    ADD CONSTRAINT an_attached_file_is_of_an_imported_dossier FOREIGN KEY (application_id) REFERENCES public.imported_dossiers(application_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.attached_files
    ADD CONSTRAINT an_attached_file_that_came_is_a_file_of_its_authority FOREIGN KEY (authority_id, file_id) REFERENCES public.files(authority_id, id);

ALTER TABLE ONLY public.published_awards
    ADD CONSTRAINT an_award_belongs_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.published_awards
    ADD CONSTRAINT an_award_belongs_to_a_publication_of_its_authority FOREIGN KEY (authority_id, publication_id) REFERENCES public.publications(authority_id, id);

ALTER TABLE ONLY public.enquiries
    ADD CONSTRAINT an_enquiry_belongs_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.ledger_entries
    ADD CONSTRAINT an_entry_is_on_an_envelope_of_its_authority FOREIGN KEY (authority_id, envelope_id) REFERENCES public.envelopes(authority_id, id);

ALTER TABLE ONLY public.envelopes
    ADD CONSTRAINT an_envelope_belongs_to_a_programme_of_its_authority FOREIGN KEY (authority_id, programme_id) REFERENCES public.programmes(authority_id, id);

ALTER TABLE ONLY public.wave_extensions
    ADD CONSTRAINT an_extension_is_of_a_wave_of_its_authority FOREIGN KEY (authority_id, wave_id) REFERENCES public.waves(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dossier_imports
    ADD CONSTRAINT an_import_is_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.imported_dossiers
    ADD CONSTRAINT an_imported_dossier_is_a_dossier_of_its_authority FOREIGN KEY (authority_id, application_id) REFERENCES public.applications(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.imported_dossiers
    ADD CONSTRAINT an_imported_dossier_is_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id);

ALTER TABLE ONLY public.organisation_invitations
    ADD CONSTRAINT an_invitation_is_to_an_organisation_of_its_authority FOREIGN KEY (authority_id, organisation_id) REFERENCES public.organisations(authority_id, id);

ALTER TABLE ONLY public.application_advisers
    ADD CONSTRAINT application_advisers_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.application_advisers
    ADD CONSTRAINT application_advisers_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.application_answers
    ADD CONSTRAINT application_answers_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.application_messages
    ADD CONSTRAINT application_messages_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.application_signatures
    ADD CONSTRAINT application_signatures_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.application_signatures
    ADD CONSTRAINT application_signatures_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.application_versions
    ADD CONSTRAINT application_versions_filed_by_fkey FOREIGN KEY (filed_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.application_views
    ADD CONSTRAINT application_views_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.award_search
    ADD CONSTRAINT award_search_call_number_fkey FOREIGN KEY (call_number) REFERENCES public.search_calls(number);

ALTER TABLE ONLY public.award_search
    ADD CONSTRAINT award_search_place_number_fkey FOREIGN KEY (place_number) REFERENCES public.search_places(number);

ALTER TABLE ONLY public.call_news
    ADD CONSTRAINT call_news_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT calls_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.completion_requests
    ADD CONSTRAINT completion_requests_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.completion_requests
    ADD CONSTRAINT completion_requests_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.completion_requests
    ADD CONSTRAINT completion_requests_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.conflicts
    ADD CONSTRAINT conflicts_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.correction_requests
    ADD CONSTRAINT correction_requests_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.correction_requests
    ADD CONSTRAINT correction_requests_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.credit_movements
    ADD CONSTRAINT credit_movements_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.declared_figures
    ADD CONSTRAINT declared_figures_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.delegations
    ADD CONSTRAINT delegations_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.delegations
    ADD CONSTRAINT delegations_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.document_templates
    ADD CONSTRAINT document_templates_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.document_templates
    ADD CONSTRAINT document_templates_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.dossier_import_mappings
    ADD CONSTRAINT dossier_import_mappings_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.dossier_imports
    ADD CONSTRAINT dossier_imports_committed_by_fkey FOREIGN KEY (committed_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.dossier_imports
    ADD CONSTRAINT dossier_imports_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.enquiries
    ADD CONSTRAINT enquiries_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.enquiries
    ADD CONSTRAINT enquiries_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.enquiry_answers
    ADD CONSTRAINT enquiry_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.enquiry_answers
    ADD CONSTRAINT enquiry_answers_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.envelopes
    ADD CONSTRAINT envelopes_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.filing_attempts
    ADD CONSTRAINT filing_attempts_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.form_draft_versions
    ADD CONSTRAINT form_draft_versions_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.form_revisions
    ADD CONSTRAINT form_revisions_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.grid_revisions
    ADD CONSTRAINT grid_revisions_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

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

ALTER TABLE ONLY public.join_requests
    ADD CONSTRAINT join_requests_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.join_requests
    ADD CONSTRAINT join_requests_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.late_admissions
    ADD CONSTRAINT late_admissions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.late_admissions
    ADD CONSTRAINT late_admissions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.ledger_entries
    ADD CONSTRAINT ledger_entries_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.letterheads
    ADD CONSTRAINT letterheads_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.letterheads
    ADD CONSTRAINT letterheads_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.mail_attempts
    ADD CONSTRAINT mail_attempts_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES public.mails(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.mails
    ADD CONSTRAINT mails_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.message_readings
    ADD CONSTRAINT message_readings_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.muted_notifications
    ADD CONSTRAINT muted_notifications_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.call_news
    ADD CONSTRAINT news_belong_to_a_call_of_its_authority FOREIGN KEY (authority_id, call_id) REFERENCES public.calls(authority_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.award_search
    ADD CONSTRAINT only_a_published_award_can_be_found FOREIGN KEY (award_id) REFERENCES public.published_awards(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.organisation_documents
    ADD CONSTRAINT organisation_documents_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.organisation_invitations
    ADD CONSTRAINT organisation_invitations_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.organisation_invitations
    ADD CONSTRAINT organisation_invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.organisation_members
    ADD CONSTRAINT organisation_members_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);

ALTER TABLE ONLY public.organisation_members
    ADD CONSTRAINT organisation_members_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.organisations
    ADD CONSTRAINT organisations_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.organisations
    ADD CONSTRAINT organisations_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT passkeys_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.printed_results
    ADD CONSTRAINT printed_results_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.printed_results
    ADD CONSTRAINT printed_results_bear_a_letterhead_of_their_authority FOREIGN KEY (authority_id, letterhead_version) REFERENCES public.letterheads(authority_id, version);

ALTER TABLE ONLY public.printed_results
    ADD CONSTRAINT printed_results_belong_to_a_publication_of_their_authority FOREIGN KEY (authority_id, publication_id) REFERENCES public.publications(authority_id, id);

ALTER TABLE ONLY public.programmes
    ADD CONSTRAINT programmes_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT publications_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.published_awards
    ADD CONSTRAINT published_awards_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.refused_addresses
    ADD CONSTRAINT refused_addresses_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES public.mails(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.reminder_refusals
    ADD CONSTRAINT reminder_refusals_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id) ON DELETE CASCADE;

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

ALTER TABLE ONLY public.subject_totals
    ADD CONSTRAINT subject_totals_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.told_subscribers
    ADD CONSTRAINT told_subscribers_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.envelope_totals
    ADD CONSTRAINT totals_are_of_an_envelope_of_their_authority FOREIGN KEY (authority_id, envelope_id) REFERENCES public.envelopes(authority_id, id);

ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT uploads_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.wave_extensions
    ADD CONSTRAINT wave_extensions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.waves
    ADD CONSTRAINT waves_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);

ALTER TABLE ONLY public.document_templates_in_force
    ADD CONSTRAINT what_is_in_force_was_written FOREIGN KEY (authority_id, kind, locale, version) REFERENCES public.document_templates(authority_id, kind, locale, version);

ALTER TABLE ONLY public.told_subscribers
    ADD CONSTRAINT what_is_told_is_news_of_the_call FOREIGN KEY (authority_id, call_id, news_id) REFERENCES public.call_news(authority_id, call_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.told_subscribers
    ADD CONSTRAINT who_is_told_subscribed_to_the_call FOREIGN KEY (authority_id, call_id, subscription_id) REFERENCES public.subscriptions(authority_id, call_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.working_group_leads
    ADD CONSTRAINT who_leads_a_group_holds_the_role FOREIGN KEY (authority_id, person_id, role) REFERENCES public.memberships(authority_id, person_id, role) ON DELETE CASCADE;

ALTER TABLE ONLY public.working_groups
    ADD CONSTRAINT working_groups_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authorities(id);
