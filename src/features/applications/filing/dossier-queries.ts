import { sql } from 'kysely';
import type { CallState } from '#features/calls/call.ts';
import type { Answers } from '#features/calls/form/answer.ts';
import { parseAnswers } from '#features/calls/form/answers-json.ts';
import type { Form } from '#features/calls/form/form.ts';
import { getRevision } from '#features/calls/form/form-revision-queries.ts';
import { toOrganisation } from '#features/organisations/organisation-columns.ts';
import type { OrganisationRow } from '#features/organisations/organisation-rows.ts';
import { type Cents, cents } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import { isUuid } from '#platform/files/file-records.ts';
import { planKept } from '#platform/kept-plans.ts';
import type { Reader } from '#web/reader.ts';
import { memberOf } from '../application-access.ts';
import { readApplication } from '../application-queries.ts';
import type { ApplicationRow } from '../application-rows.ts';
import { findLateAdmission } from '../late-admission-queries.ts';
import type { Dossier, DossierFile } from './filing.ts';
import { readSignature, type SignatureColumns } from './read-signature.ts';
import '#features/calls/call-rows.ts';
import '#features/calls/wave/wave-rows.ts';

/** Both are held by the application: the files of its answers, and the scan of a signed page. */
const answerFileHolder = 'application-answer';
export const signatureFileHolder = 'application-signature';

/** A manager or a writer files; whoever only reads does not, nor does an adviser. */
const toFile = (db: Db, reader: Reader, id: string) =>
  db
    .selectFrom('applications as application')
    .selectAll('application')
    .where('application.id', '=', id)
    .where((eb) =>
      eb.and([
        memberOf(eb, reader),
        eb.exists(
          eb
            .selectFrom('organisation_members as writer')
            .select('writer.person_id')
            .whereRef('writer.organisation_id', '=', 'application.organisation_id')
            .where('writer.person_id', '=', reader.personId)
            .where('writer.role', '<>', 'reader'),
        ),
      ]),
    );

/** Holds the row until commit; nothing else is read with it: see `getDossier`. */
export const lockToFile = async (
  db: Db,
  reader: Reader,
  id: string,
): Promise<ApplicationRow | null> =>
  isUuid(id)
    ? ((await toFile(db, reader, id).forUpdate().modifyEnd(planKept).executeTakeFirst()) ?? null)
    : null;

/** To look at, before filing. */
export const findToFile = async (
  db: Db,
  reader: Reader,
  id: string,
): Promise<ApplicationRow | null> =>
  isUuid(id) ? ((await toFile(db, reader, id).executeTakeFirst()) ?? null) : null;

type CallColumns = {
  slug: string;
  name: string;
  state: CallState;
  authority_name: string;
  public_from: Date | null;
  applicant_kinds: Dossier['call']['settings']['applicantKinds'];
  departments: Dossier['call']['settings']['departments'];
  scales: Dossier['call']['settings']['scales'];
  floor_cents: bigint | null;
  ceiling_cents: bigint | null;
  cofunding_permille: number | null;
  pending_siret_allowed: boolean;
  contact_name: string;
  contact_mail: string;
  contact_phone: string;
  contact_hours: string;
};

type Around = CallColumns & {
  opens_at: Date | null;
  closes_at: Date | null;
  grace_minutes: number;
  latest_revision: number;
  organisation: OrganisationRow;
  answers: Record<string, unknown> | null;
  unread: readonly string[] | null;
  files: readonly DossierFile[] | null;
  signature: SignatureColumns | null;
};

/** All that surrounds a dossier, in one statement: what is filed is of one instant. */
export async function getDossier(db: Db, row: ApplicationRow): Promise<Dossier> {
  const form = await formOf(db, row);
  const around = await readAround(db, row);
  const { organisation } = around;
  return {
    application: readApplication(row),
    organisation: toOrganisation(organisation),
    call: callOf(row, around),
    wave: {
      opensAt: around.opens_at,
      closesAt: around.closes_at,
      graceMinutes: around.grace_minutes,
    },
    form,
    latestRevision: around.latest_revision,
    answers: answersOf(around.answers ?? {}, row.id),
    unread: around.unread ?? [],
    files: around.files ?? [],
    signature: around.signature ? readSignature(around.signature) : null,
    late: null,
  };
}

/** Asked only when a wave is closed. */
export const admitLate = async (db: Db, dossier: Dossier): Promise<Dossier> => ({
  ...dossier,
  late: await findLateAdmission(db, dossier.application.id),
});

async function readAround(db: Db, row: ApplicationRow): Promise<Around> {
  const { rows } = await sql<Around>`
    select call.slug, call.name, call.state, call.public_from, call.applicant_kinds,
      call.departments, call.scales, call.floor_cents, call.ceiling_cents,
      call.cofunding_permille, call.pending_siret_allowed, call.contact_name, call.contact_mail,
      call.contact_phone, call.contact_hours, authority.name as authority_name,
      wave.opens_at, wave.closes_at, wave.grace_minutes,
      (select max(number) from form_revisions
        where authority_id = ${row.authority_id} and call_id = ${row.call_id}
          and state = 'published') as latest_revision,
      to_jsonb(organisation) as organisation,
      working.answers, working.unread,
      (select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'antivirus', antivirus))
        from files
        where authority_id = ${row.authority_id} and holder_kind in (${answerFileHolder}, ${signatureFileHolder})
          and holder_id = ${row.id} and removed_at is null) as files,
      (select to_jsonb(signature) from application_signatures signature
        where application_id = ${row.id} and ended_at is null) as signature
    from calls call
    join authorities authority on authority.id = call.authority_id
    join waves wave on wave.id = ${row.wave_id}
    join organisations organisation on organisation.id = ${row.organisation_id}
    cross join (
      select jsonb_object_agg(field, answer) filter (where answer is not null) as answers,
        jsonb_agg(field order by field)
          filter (where answer is null and typed <> '{}') as unread
      from application_answers where application_id = ${row.id}
    ) working
    where call.id = ${row.call_id} ${planKept}`.execute(db);
  const [around] = rows;
  if (!around) throw new Error(`The call of a dossier is gone: ${row.id}`);
  return around;
}

function callOf(row: ApplicationRow, around: Around): Dossier['call'] {
  const amount = (value: bigint | null): Cents | null => (value === null ? null : cents(value));
  return {
    id: row.call_id,
    slug: around.slug,
    name: around.name,
    state: around.state,
    publicFrom: around.public_from,
    authorityName: around.authority_name,
    settings: {
      applicantKinds: around.applicant_kinds,
      departments: around.departments,
      scales: around.scales,
      floor: amount(around.floor_cents),
      ceiling: amount(around.ceiling_cents),
      cofundingPermille: around.cofunding_permille,
      pendingSiretAllowed: around.pending_siret_allowed,
      contact: {
        name: around.contact_name,
        mail: around.contact_mail,
        phone: around.contact_phone,
        hours: around.contact_hours,
      },
    },
  };
}

function answersOf(json: unknown, id: string): Answers {
  const parsed = parseAnswers(json);
  if (!parsed.ok) throw new Error(`Corrupt answers of ${id} at ${parsed.refusal.at}`);
  return parsed.value;
}

/** A published revision never changes: it is read once by each process, and the last few are kept. */
const forms = new Map<string, Form>();
const mostForms = 20;

async function formOf(db: Db, row: ApplicationRow): Promise<Form> {
  const key = `${row.call_id} ${row.form_revision}`;
  const known = forms.get(key);
  if (known) return known;
  const revision = await getRevision(db, { callId: row.call_id, number: row.form_revision });
  if (revision.state !== 'published') return revision.form;
  const [oldest] = forms.keys();
  if (forms.size >= mostForms && oldest !== undefined) forms.delete(oldest);
  forms.set(key, revision.form);
  return revision.form;
}
