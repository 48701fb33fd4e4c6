import type { Locale } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import './subscription-rows.ts';

type NewSubscription = {
  id: string;
  authorityId: string;
  callId: string;
  email: string;
  locale: Locale;
  token: string;
};

/** The row of that mailbox for that call, new or not: who asks at the same instant gets the same. */
export const keepSubscription = (db: Db, asked: NewSubscription, now: Date) =>
  db
    .insertInto('subscriptions')
    .values({
      id: asked.id,
      authority_id: asked.authorityId,
      call_id: asked.callId,
      email: asked.email,
      locale: asked.locale,
      token: asked.token,
      asked_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['call_id', 'email']).doUpdateSet({ locale: asked.locale }),
    )
    .returning(['id', 'token', 'confirmed_at as confirmedAt'])
    .executeTakeFirstOrThrow();

/** Null when the link names nothing any more; `isNew` false when it was confirmed before. */
export async function saveConfirmation(db: Db, token: string, now: Date) {
  const confirmed = await db
    .updateTable('subscriptions')
    .set({ confirmed_at: now })
    .where('token', '=', token)
    .where('confirmed_at', 'is', null)
    .returning(['id', 'authority_id as authorityId'])
    .executeTakeFirst();
  return confirmed ?? null;
}

export async function deleteSubscription(db: Db, token: string) {
  const ended = await db
    .deleteFrom('subscriptions')
    .where('token', '=', token)
    .returning(['id', 'authority_id as authorityId'])
    .executeTakeFirst();
  return ended ?? null;
}

/** Those who never confirmed, and those of calls that are over: how many of each. */
export async function deleteOldSubscriptions(
  db: Db,
  before: { notConfirmed: Date; results: Date; closing: Date },
): Promise<{ notConfirmed: number; over: number }> {
  const notConfirmed = await db
    .deleteFrom('subscriptions')
    .where('confirmed_at', 'is', null)
    .where('asked_at', '<', before.notConfirmed)
    .executeTakeFirst();
  const over = await db
    .deleteFrom('subscriptions')
    .where(({ exists, or, not, selectFrom }) =>
      or([
        exists(
          selectFrom('call_news as news')
            .select('news.id')
            .whereRef('news.call_id', '=', 'subscriptions.call_id')
            .where('news.key', 'like', 'results %')
            .where('news.created_at', '<', before.results),
        ),
        not(
          exists(
            selectFrom('waves as wave')
              .select('wave.id')
              .whereRef('wave.call_id', '=', 'subscriptions.call_id')
              .where(({ or, eb }) =>
                or([eb('wave.closes_at', 'is', null), eb('wave.closes_at', '>', before.closing)]),
              ),
          ),
        ),
      ]),
    )
    .executeTakeFirst();
  return {
    notConfirmed: Number(notConfirmed.numDeletedRows),
    over: Number(over.numDeletedRows),
  };
}
