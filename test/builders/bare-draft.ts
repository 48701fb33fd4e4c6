import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import { aPastCall } from './call.ts';

/** A native draft with what a published one must have: a contact, applicants, a wave. */
export async function aBareDraft(db: Db, slug: string) {
  const { authority, programme } = await aPastCall(db, slug);
  const id = randomUUID();
  await sql`insert into calls (id, authority_id, programme_id, slug, name, edition, origin, state,
      contact_name, contact_mail, applicant_kinds)
    values (${id}, ${authority.id}, ${programme.id}, ${`${slug}-natif`}, ${`Appel de ${slug}`}, '2026',
      'native', 'draft', 'Service', 'service@exemple.test', '{association}')`.execute(db);
  await sql`insert into waves (id, authority_id, call_id, number, opens_at, closes_at)
    values (${randomUUID()}, ${authority.id}, ${id}, 1, '2027-01-01', '2027-02-01')`.execute(db);
  return { authority, programme, id };
}
