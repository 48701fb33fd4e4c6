import type { Db } from '#platform/database.ts';
import type { CallNews } from './subscription.ts';
import './subscription-rows.ts';

type NewNews = { id: string; authorityId: string; callId: string; key: string; news: CallNews };

/** False when it was told before. */
export async function insertNews(db: Db, given: NewNews, now: Date): Promise<boolean> {
  const inserted = await db
    .insertInto('call_news')
    .values({
      id: given.id,
      authority_id: given.authorityId,
      call_id: given.callId,
      key: given.key,
      news: JSON.stringify(given.news),
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['call_id', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

type News = { id: string; authorityId: string; callId: string; createdAt: Date };
export type Told = { id: string; email: string; locale: 'fr' | 'en'; token: string };

/**
 * Takes the next subscribers who were not told, and says that they are: their mail is queued in the
 * same transaction. Two processes at it at once never take the same.
 */
export async function takeUntold(db: Db, news: News, limit: number): Promise<Told[]> {
  const next = await untoldOf(db, news)
    .select(['subscription.id', 'email', 'locale', 'token'])
    .orderBy('subscription.id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  if (next.length === 0) return [];
  const told = await db
    .insertInto('told_subscribers')
    .values(
      next.map(({ id }) => ({
        authority_id: news.authorityId,
        call_id: news.callId,
        news_id: news.id,
        subscription_id: id,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('subscription_id')
    .execute();
  const taken = new Set(told.map(({ subscription_id }) => subscription_id));
  return next.filter(({ id }) => taken.has(id));
}

/** Confirmed before the news; who came later reads it on the page. */
const untoldOf = (db: Db, { id, callId, createdAt }: News) =>
  db
    .selectFrom('subscriptions as subscription')
    .where('subscription.call_id', '=', callId)
    .where('confirmed_at', '<=', createdAt)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('told_subscribers as told')
            .select('told.news_id')
            .whereRef('told.subscription_id', '=', 'subscription.id')
            .where('told.news_id', '=', id),
        ),
      ),
    );

export async function countUntold(db: Db, news: News): Promise<number> {
  const { count } = await untoldOf(db, news)
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
