import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import { noon } from './call.ts';

type Given = { authorityId: string; call: { id: string }; waveId: string };

/**
 * Many filed dossiers, each of its own organisation, as plain rows: number n asks for n thousand
 * euros, every third is regional, every fifth came on paper. It is about lists, not about filing.
 */
export async function manyFiled(db: Db, { authorityId, call, waveId }: Given, count: number) {
  const mark = randomUUID();
  await sql`
    insert into organisations (id, authority_id, kind, name, created_at, changed_at)
    select md5(${mark} || 'organisation' || n)::uuid, ${authorityId},
      case when n % 4 = 0 then 'commune' else 'association' end,
      'Association ' || lpad(n::text, 4, '0') || ' (fictive)', ${noon}, ${noon}
    from generate_series(1, ${count}::int) n`.execute(db);
  await sql`
    insert into applications (id, authority_id, call_id, wave_id, organisation_id, state,
      form_revision, channel, created_at, changed_at)
    select md5(${mark} || 'application' || n)::uuid, ${authorityId}, ${call.id}, ${waveId},
      md5(${mark} || 'organisation' || n)::uuid, 'draft', 1,
      case when n % 5 = 0 then 'paper' else 'online' end, ${noon}, ${noon}
    from generate_series(1, ${count}::int) n`.execute(db);
  await sql`
    insert into application_versions (authority_id, application_id, version, call_id,
      form_revision, cause, answers, organisation, title, requested_cents, territories, scale,
      nature, roadmap_lines, content_sha256, filed_at, received_on)
    select ${authorityId}, md5(${mark} || 'application' || n)::uuid, 1, ${call.id}, 1,
      case when n % 5 = 0 then 'entry' else 'filing' end, '{}', '{}',
      'Projet ' || n || ' (fictif)', n * 100000, array[case when n % 2 = 0 then '31' else '32' end],
      case when n % 3 = 0 then 'regional' else 'departmental' end,
      case when n % 2 = 0 then 'innovant' else 'expérimental' end, '{}',
      repeat('0', 64), ${noon}::timestamptz + n * interval '1 minute',
      case when n % 5 = 0 then date '2026-11-20' end
    from generate_series(1, ${count}::int) n`.execute(db);
  await sql`
    update applications set state = 'submitted', number = nextval('application_numbers'),
      version = 1, filed_at = version.filed_at, title = version.title,
      requested_cents = version.requested_cents, territories = version.territories,
      scale = version.scale, nature = version.nature
    from (select * from application_versions where authority_id = ${authorityId}
      order by filed_at) version
    where version.application_id = applications.id and state = 'draft'
      and applications.call_id = ${call.id}`.execute(db);
  const rows = await db
    .selectFrom('applications')
    .where('call_id', '=', call.id)
    .where('state', '=', 'submitted')
    .orderBy('filed_at')
    .orderBy('id')
    .select(['id', 'number', 'organisation_id as organisationId'])
    .execute();
  return rows.map((row) => ({ ...row, number: row.number ?? 0n }));
}
