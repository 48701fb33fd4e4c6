import { sql } from 'kysely';
import { cents } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import './publication-rows.ts';
import type { FoundAward, SearchCriteria, Sort } from './search-criteria.ts';
import { amongCalls, amongPlaces, both, filtersOf, findNumbers } from './search-filter-queries.ts';
import { type Bookmark, beyond, order } from './search-order-queries.ts';

/** An award as JSON: its whole numbers are texts, which JSON never rounds. */
export type FoundAwardJson = Omit<FoundAward, 'id' | 'amount'> & { id: string; amount: string };

export const asFoundAward = ({ id, amount, ...award }: FoundAwardJson): FoundAward => ({
  ...award,
  id: BigInt(id),
  amount: cents(BigInt(amount)),
});

/** The awards of a table `page`, in its order, in the statement that finds them. */
export const foundAwardsAsJson = (sort: Sort) => sql`(
  select coalesce(json_agg(json_build_object(
    'id', award.id::text, 'position', award.position, 'title', award.title,
    'beneficiaries', award.beneficiaries, 'beneficiarySlugs', award.beneficiary_slugs,
    'amount', award.amount_cents::text, 'scale', award.scale, 'departments', award.departments,
    'theme', award.theme, 'year', award.year, 'callSlug', call.slug, 'callName', call.name,
    'authorityName', authority.name
  ) order by ${pageOrders[sort]}), '[]')
  from page
  join published_awards award on award.id = page.award_id
  join calls call on call.id = award.call_id
  join authorities authority on authority.id = award.authority_id
)`;

const pageOrders: Record<Sort, ReturnType<typeof sql>> = {
  amount: sql`page.amount_cents desc, page.award_id`,
  name: sql`page.sort_key, page.award_id`,
  date: sql`page.year desc, page.amount_cents desc, page.award_id`,
};

export type FoundBatch = { awards: FoundAward[]; last: Bookmark | null };

/**
 * The next awards of a result, after a bookmark: for files of any length, with no connection held
 * while a slow reader takes them.
 */
export async function listAwardsAfter(
  db: Db,
  criteria: SearchCriteria,
  last: Bookmark | null,
  limit: number,
): Promise<FoundBatch> {
  const numbers = await findNumbers(db, criteria, filtersOf(criteria));
  const conditions = both(
    amongCalls(numbers),
    amongPlaces(numbers),
    withWords(criteria),
    last === null ? sql<boolean>`true` : beyond(criteria.sort, last),
  );
  const kept = sql`select award_id, amount_cents, year, sort_key from award_search
    where ${conditions}`;
  const page = sql`order by ${order(criteria.sort)} limit ${limit}`;
  const answer = await sql<{ found: FoundAwardJson[]; bookmark: BookmarkJson | null }>`
    with ${criteria.words.length > 0 ? sql`kept as materialized (${kept}),` : sql``}
    page as materialized (${criteria.words.length > 0 ? sql`select * from kept` : kept} ${page})
    select ${foundAwardsAsJson(criteria.sort)} as found, (
      select json_build_object('award_id', award_id::text, 'amount_cents', amount_cents::text,
        'year', year, 'sort_key', sort_key)
      from page offset ${limit - 1}
    ) as bookmark`.execute(db);
  const row = answer.rows[0];
  return {
    awards: (row?.found ?? []).map(asFoundAward),
    last: row?.bookmark ? asBookmark(row.bookmark) : null,
  };
}

type BookmarkJson = Omit<Bookmark, 'award_id' | 'amount_cents'> &
  Record<'award_id' | 'amount_cents', string>;
const asBookmark = ({ award_id, amount_cents, ...rest }: BookmarkJson): Bookmark => ({
  ...rest,
  award_id: BigInt(award_id),
  amount_cents: BigInt(amount_cents),
});

const withWords = ({ words }: SearchCriteria) =>
  words.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`document @@ plainto_tsquery('laureat_french', ${words.join(' ')})`;

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
