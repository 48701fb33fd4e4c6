import { type Db, inTransaction } from '#platform/database.ts';
import { lockCall } from '../calls/call-queries.ts';
import { indexAwards, removeAwards } from './award-search-store.ts';
import {
  forgetWordsOfNoAward,
  listIndexedCalls,
  listPublicationsToIndex,
} from './rebuild-search-store.ts';

/**
 * Makes the search again from the published awards: after a change of the words, the bands or the
 * sort key. Call by call, each in its own transaction, while readers go on and others publish.
 */
export async function rebuildSearch(context: { db: Db }): Promise<{ calls: number }> {
  const calls = await listIndexedCalls(context.db);
  for (const callId of calls) {
    await inTransaction(context, async ({ db }) => {
      await lockCall(db, callId);
      await removeAwards(db, callId);
      for (const publicationId of await listPublicationsToIndex(db, callId)) {
        await indexAwards(db, publicationId);
      }
    });
  }
  await inTransaction(context, ({ db }) => forgetWordsOfNoAward(db));
  return { calls: calls.length };
}
