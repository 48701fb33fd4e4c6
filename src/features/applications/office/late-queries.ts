import { type SqlBool, sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import { countedByService } from '../application-access.ts';
import type { LateAdmission } from '../late-admission.ts';
import '#features/organisations/organisation-rows.ts';
import '../application-rows.ts';
import '../late-admission-rows.ts';

export type Named =
  | { kind: 'application'; id: string; waveId: string }
  | { kind: 'organisation'; id: string };

type Asked = { callId: string; text: string };

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/**
 * Whom a decision names: a dossier by its number or the address its applicant gives, drafts too; an
 * organisation by its SIRET or RNA. Nothing of either is told by being found but that it is.
 */
export async function findNamed(db: Db, reader: Reader, asked: Asked): Promise<Named | null> {
  const text = asked.text.replace(/[\s\u00a0\u202f]/g, '');
  const address = uuid.exec(text.toLowerCase())?.[0];
  if (address) return findDossier(db, reader, asked.callId, { id: address });
  if (/^\d{14}$/.test(text)) return findOrganisation(db, { siret: text });
  if (/^W[0-9A-Z]{9}$/i.test(text)) return findOrganisation(db, { rna: text.toUpperCase() });
  return /^\d{1,13}$/.test(text)
    ? findDossier(db, reader, asked.callId, { number: BigInt(text) })
    : null;
}

async function findDossier(
  db: Db,
  reader: Reader,
  callId: string,
  by: { id: string } | { number: bigint },
): Promise<Named | null> {
  const row = await db
    .selectFrom('applications as application')
    .where('application.call_id', '=', callId)
    .where((eb) =>
      'id' in by ? eb('application.id', '=', by.id) : eb('application.number', '=', by.number),
    )
    .where((eb) => countedByService(reader)(eb))
    .select(['application.id', 'application.wave_id as waveId'])
    .executeTakeFirst();
  return row ? { kind: 'application', ...row } : null;
}

async function findOrganisation(
  db: Db,
  by: { siret: string } | { rna: string },
): Promise<Named | null> {
  const row = await db
    .selectFrom('organisations')
    .where((eb) => ('siret' in by ? eb('siret', '=', by.siret) : eb('rna', '=', by.rna)))
    .orderBy('created_at')
    .orderBy('id')
    .select('id')
    .executeTakeFirst();
  return row ? { kind: 'organisation', id: row.id } : null;
}

export type LateLine = Omit<LateAdmission, 'decidedBy'> & {
  organisation: string;
  /** Null when the decision names an organisation, or a draft. */
  number: bigint | null;
  namesDossier: boolean;
  by: string | null;
};

/** The decisions of a call, the latest first, without those about a dossier in conflict. */
export const listLateAdmissions = (db: Db, reader: Reader, callId: string): Promise<LateLine[]> =>
  db
    .selectFrom('late_admissions as admission')
    .leftJoin('applications as application', 'application.id', 'admission.application_id')
    .innerJoin('organisations as organisation', (join) =>
      join.on(
        sql<SqlBool>`organisation.id = coalesce(admission.organisation_id, application.organisation_id)`,
      ),
    )
    .leftJoin('persons as person', 'person.id', 'admission.decided_by')
    .where('admission.call_id', '=', callId)
    .where(
      sql<SqlBool>`not exists (
        select from conflicts conflict
        join applications hidden on hidden.id = conflict.application_id
        where conflict.person_id = ${reader.personId} and conflict.ended_at is null
          and hidden.call_id = admission.call_id
          and hidden.organisation_id = organisation.id)`,
    )
    .orderBy('admission.decided_at', 'desc')
    .orderBy('admission.id')
    .limit(500)
    .select([
      'admission.id',
      'admission.cause',
      'admission.reason',
      'admission.admitted_until as until',
      'admission.decided_at as decidedAt',
      'organisation.name as organisation',
      'application.number',
      sql<boolean>`admission.application_id is not null`.as('namesDossier'),
      'person.name as by',
    ])
    .execute();
