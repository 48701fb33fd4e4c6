import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import {
  type AwardLine,
  type AwardSum,
  linesOnAPage,
  type PublishedCall,
} from './published-lines.ts';

/** The current version of each published call, latest announced first. */
export async function listPublishedCalls(
  db: Db,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ calls: PublishedCall[]; count: number }> {
  const calls = await db
    .selectFrom('publications as publication')
    .innerJoin('calls as call', 'call.id', 'publication.call_id')
    .innerJoin('authorities as authority', 'authority.id', 'publication.authority_id')
    .select([
      'call.slug',
      'call.name',
      'call.edition',
      'authority.name as authority',
      'publication.announced_on',
      'publication.kept_count',
      'publication.awarded_cents',
      'publication.version',
    ])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('publications as later')
            .select('later.id')
            .whereRef('later.call_id', '=', 'publication.call_id')
            .whereRef('later.version', '>', 'publication.version'),
        ),
      ),
    )
    .orderBy('publication.announced_on', (order) => order.desc().nullsLast())
    .orderBy('call.slug')
    .limit(limit)
    .offset(offset)
    .execute();
  const { count } = await db
    .selectFrom('publications')
    .select(({ fn }) => fn.count<bigint>('call_id').distinct().as('count'))
    .executeTakeFirstOrThrow();
  return { calls, count: Number(count) };
}

const awardLines = (db: Db) =>
  db
    .selectFrom('published_awards as award')
    .innerJoin('calls as call', 'call.id', 'award.call_id')
    .select([
      'award.position',
      'award.beneficiaries',
      'award.title',
      'award.amount_cents',
      'award.scale',
      'award.departments',
      'call.slug as call_slug',
      'call.name as call_name',
      'call.edition',
    ])
    .orderBy('award.year', 'desc')
    .orderBy('call.slug')
    .orderBy('award.position');

export const listAwardsOfBeneficiary = (db: Db, slug: string): Promise<AwardLine[]> =>
  awardLines(db)
    .where('award.beneficiary_slugs', '@>', sql<string[]>`array[${slug}]`)
    .limit(linesOnAPage)
    .execute();

/** Departmental awards of a department, and regional ones that name it. */
export const listAwardsOfDepartment = (db: Db, code: string): Promise<AwardLine[]> =>
  awardLines(db)
    .where('award.departments', '@>', sql<string[]>`array[${code}]`)
    .limit(linesOnAPage)
    .execute();

export async function sumAwardsOfBeneficiary(db: Db, slug: string): Promise<AwardSum> {
  const row = await db
    .selectFrom('published_awards')
    .select(({ fn }) => [fn.countAll<bigint>().as('count'), sumOfAmounts.as('amount_cents')])
    .where('beneficiary_slugs', '@>', sql<string[]>`array[${slug}]`)
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), amount_cents: row.amount_cents };
}

/** By scale: a regional award that names a department is not money of that department. */
export async function sumAwardsOfDepartment(
  db: Db,
  code: string,
): Promise<Record<'regional' | 'departmental', AwardSum>> {
  const rows = await db
    .selectFrom('published_awards')
    .select(({ fn }) => [
      'scale',
      fn.countAll<bigint>().as('count'),
      sumOfAmounts.as('amount_cents'),
    ])
    .where('departments', '@>', sql<string[]>`array[${code}]`)
    .groupBy('scale')
    .execute();
  const of = (scale: string): AwardSum => {
    const row = rows.find((candidate) => candidate.scale === scale);
    return { count: Number(row?.count ?? 0), amount_cents: row?.amount_cents ?? 0n };
  };
  return { regional: of('regional'), departmental: of('departmental') };
}

/** PostgreSQL sums bigint into numeric, which the driver gives as text. */
const sumOfAmounts = sql<bigint>`coalesce(sum(amount_cents), 0)::bigint`;
