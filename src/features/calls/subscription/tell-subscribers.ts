import { randomUUID } from 'node:crypto';
import { realNow } from '#platform/clock.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { insertNews } from './news-store.ts';
import { type CallNews, newsKey } from './subscription.ts';
import { getCallAuthority } from './subscription-queries.ts';

/**
 * Writes the news in the transaction of the verb that makes it; a job then writes to each subscriber.
 * The same news again is nothing new. Who confirmed before this instant, by the machine's clock, is told.
 */
export async function tellSubscribers(
  context: { db: Db },
  { callId, news }: { callId: string; news: CallNews },
): Promise<void> {
  await inTransaction({ db: context.db }, async ({ db }) => {
    const id = randomUUID();
    const authorityId = await getCallAuthority(db, callId);
    const given = { id, authorityId, callId, key: newsKey(news), news };
    if (!(await insertNews(db, given, realNow()))) return;
    await enqueue(db, 'tell-subscribers', { newsId: id }, { key: id, authorityId });
  });
}
