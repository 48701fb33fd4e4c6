import { randomUUID } from 'node:crypto';
import type { NativeCall } from '#features/calls/call.ts';
import { findPublicCall } from '#features/calls/call-queries.ts';
import { createAuthority } from '#features/people/create-authority.ts';
import { createProgramme } from '#features/programmes/create-programme.ts';
import type { DepartmentCode } from '#kernel/territories.ts';
import type { Db } from '#platform/database.ts';
import { aContext, noon, settled } from './call.ts';

const hour = 3_600_000;
const day = 24 * hour;

type Given = {
  name?: string;
  publicFrom?: Date;
  opensAt?: Date;
  closesAt?: Date;
  graceMinutes?: number;
  questionsUntil?: Date | null;
  authorityId?: string;
  sealed?: boolean;
};

/** Published as plain rows: it is about what the public sees, not about how an officer gets there. */
export async function anOpenCall(db: Db, slug: string, given: Given = {}) {
  const context = aContext(db);
  const authorityId =
    given.authorityId ??
    settled(
      await createAuthority(context, { name: `Service de ${slug} (fictif)`, shortName: slug }),
    ).id;
  const programme = settled(
    await createProgramme(context, { authorityId, slug, name: 'Programme d’exemple' }),
  );
  const id = randomUUID();
  const waveId = randomUUID();
  await db
    .insertInto('calls')
    .values({
      id,
      authority_id: authorityId,
      programme_id: programme.id,
      slug,
      name: given.name ?? 'Solidarités de proximité (fictif)',
      edition: '2026',
      origin: 'native',
      state: 'draft',
      created_at: noon,
      summary: 'Des projets d’entraide, près de chez soi.',
      regulation:
        '# Règlement\n\nUn dossier **complet** par porteur.\n\n- premier point\n- second point',
      applicant_kinds: ['association', 'commune'],
      departments: ['31', '32'] as DepartmentCode[],
      scales: ['departmental'],
      natures: ['innovant', 'expérimental'],
      floor_cents: 500_000n,
      ceiling_cents: 8_000_000n,
      cofunding_permille: 200,
      contact_name: 'Pôle solidarités (fictif)',
      contact_mail: 'solidarites@exemple.test',
      contact_phone: '05 00 00 00 00',
      contact_hours: 'du lundi au vendredi, de 9 h à 12 h',
      questions_until: given.questionsUntil ?? null,
      sealed: given.sealed ?? false,
    })
    .execute();
  await db
    .insertInto('waves')
    .values({
      id: waveId,
      authority_id: authorityId,
      call_id: id,
      number: 1,
      name: '',
      opens_at: given.opensAt ?? new Date(noon.getTime() - 10 * day),
      closes_at: given.closesAt ?? new Date(noon.getTime() + 20 * day),
      grace_minutes: given.graceMinutes ?? 0,
      committee_on: '2027-01-20',
      announced_on: '2027-02-01',
    })
    .execute();
  const publicFrom = given.publicFrom ?? new Date(noon.getTime() - 15 * day);
  await db
    .updateTable('calls')
    .set({ state: 'published', public_from: publicFrom })
    .where('id', '=', id)
    .execute();
  const call = (await findPublicCall(db, slug, new Date('2100-01-01'))) as NativeCall;
  return { authorityId, call, waveId, slug };
}
