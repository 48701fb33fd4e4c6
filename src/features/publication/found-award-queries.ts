import { type RawBuilder, sql } from 'kysely';
import { type Cents, cents } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import { order } from './award-search-queries.ts';
import './publication-rows.ts';
import type { FoundAward, SearchCriteria, Sort } from './search-criteria.ts';
import { amongCalls, amongPlaces, both, filtersOf, findNumbers } from './search-filter-queries.ts';

/** The awards of these numbers, in this order. */
export async function listFoundAwards(db: Db, ids: readonly bigint[]): Promise<FoundAward[]> {
  if (ids.length === 0) return [];
  const rows = await selectFoundAwards(db).where('award.id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, asFoundAward(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The names of calls by their address; an unknown address has none. */
export async function listCallNames(
  db: Db,
  slugs: readonly string[],
): Promise<[slug: string, name: string][]> {
  if (slugs.length === 0) return [];
  const rows = await db
    .selectFrom('calls')
    .select(['slug', 'name'])
    .where('slug', 'in', slugs)
    .execute();
  return rows.map(({ slug, name }) => [slug, name]);
}

/** Where the last batch stopped: the columns that decide the order, whatever the order is. */
export type Bookmark = { award_id: bigint; amount_cents: bigint; year: number; sort_key: string };

export type FoundBatch = { awards: FoundAward[]; last: Bookmark | null };

/**
 * The next awards of a result, after a bookmark: for files of any length, with no connection held
 * while a slow reader takes them.
 */
export async function listAwardsAfter(
  db: Db,
  criteria: SearchCriteria,
  after: Bookmark | null,
  limit: number,
): Promise<FoundBatch> {
  const numbers = await findNumbers(db, criteria, filtersOf(criteria));
  const found = sql`
    select award_id, amount_cents, year, sort_key from award_search
    where ${both(
      amongCalls(numbers),
      amongPlaces(numbers),
      withWords(criteria),
      after === null ? sql<boolean>`true` : beyond[criteria.sort](after),
    )}`;
  const page = sql`order by ${order(criteria.sort)} limit ${limit}`;
  const { rows } = await (criteria.words.length > 0
    ? sql<Bookmark>`with found as materialized (${found}) select * from found ${page}`
    : sql<Bookmark>`${found} ${page}`
  ).execute(db);
  const awards = await listFoundAwards(
    db,
    rows.map(({ award_id }) => award_id),
  );
  return { awards, last: rows.length < limit ? null : (rows.at(-1) ?? null) };
}

const withWords = ({ words }: SearchCriteria) =>
  words.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`document @@ plainto_tsquery('laureat_french', ${words.join(' ')})`;

const afterAmount = ({ amount_cents, award_id }: Bookmark) =>
  sql<boolean>`(amount_cents <= ${amount_cents}
    and (amount_cents < ${amount_cents} or award_id > ${award_id}))`;

const beyond: Record<Sort, (last: Bookmark) => RawBuilder<boolean>> = {
  amount: afterAmount,
  name: ({ sort_key, award_id }) => sql`(sort_key, award_id) > (${sort_key}, ${award_id})`,
  date: (last) => sql`(year <= ${last.year} and (year < ${last.year} or ${afterAmount(last)}))`,
};

const selectFoundAwards = (db: Db) =>
  db
    .selectFrom('published_awards as award')
    .innerJoin('calls as call', 'call.id', 'award.call_id')
    .innerJoin('authorities as authority', 'authority.id', 'award.authority_id')
    .select([
      'award.id',
      'award.position',
      'award.beneficiaries',
      'award.beneficiary_slugs as beneficiarySlugs',
      'award.title',
      'award.amount_cents',
      'award.scale',
      'award.departments',
      'award.theme',
      'award.year',
      'call.slug as callSlug',
      'call.name as callName',
      'authority.name as authorityName',
    ]);

type FoundAwardRow = Omit<FoundAward, 'amount'> & { amount_cents: bigint };

const asFoundAward = ({ amount_cents, ...award }: FoundAwardRow): FoundAward => ({
  ...award,
  amount: cents(amount_cents) satisfies Cents,
});
