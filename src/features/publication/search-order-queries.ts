import { type RawBuilder, sql } from 'kysely';
import type { Sort } from './search-criteria.ts';

/** Each order is total: where amounts or names tie, the number of the award decides. */
export const order = (sort: Sort): RawBuilder<unknown> => orders[sort];
const orders: Record<Sort, RawBuilder<unknown>> = {
  amount: sql`amount_cents desc, award_id`,
  name: sql`sort_key, award_id`,
  date: sql`year desc, amount_cents desc, award_id`,
};

/** The one wide column: carried along only when it decides the order. */
export const nameKey = (sort: Sort) =>
  sort === 'name' ? sql`sort_key` : sql`null::text as sort_key`;

/** Where the last batch stopped: the columns that decide the order, whatever the order is. */
export type Bookmark = { award_id: bigint; amount_cents: bigint; year: number; sort_key: string };

/** What comes after a bookmark in an order. */
export const beyond = (sort: Sort, last: Bookmark): RawBuilder<boolean> => after[sort](last);

const afterAmount = ({ amount_cents, award_id }: Bookmark) =>
  sql<boolean>`(amount_cents <= ${amount_cents}
    and (amount_cents < ${amount_cents} or award_id > ${award_id}))`;

const after: Record<Sort, (last: Bookmark) => RawBuilder<boolean>> = {
  amount: afterAmount,
  name: ({ sort_key, award_id }) => sql`(sort_key, award_id) > (${sort_key}, ${award_id})`,
  date: (last) => sql`(year <= ${last.year} and (year < ${last.year} or ${afterAmount(last)}))`,
};
