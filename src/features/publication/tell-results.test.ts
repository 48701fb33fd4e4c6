import { expect, test } from 'vitest';
import { inTransaction } from '#platform/database.ts';
import { aContent, aContext, aPastCall } from '#test/builders/call.ts';
import { anOpenCall } from '#test/builders/open-call.ts';
import { useDatabase } from '#test/database.ts';
import { issuePublication } from './issue-publication.ts';

const database = useDatabase();

const newsOf = async (callId: string) => {
  const rows = await database.db
    .selectFrom('call_news')
    .select(['id', 'key'])
    .where('call_id', '=', callId)
    .orderBy('key')
    .execute();
  const jobs = await database.db
    .selectFrom('jobs')
    .select('payload')
    .where('name', '=', 'tell-subscribers')
    .execute();
  const told = new Set(jobs.map(({ payload }) => (payload as { newsId: string }).newsId));
  return rows.map(({ id, key }) => [key, told.has(id)]);
};

test('who follows a native call is told of its results, then of each rectification', async () => {
  const context = aContext(database.db);
  const { call } = await anOpenCall(database.db, 'suivi');
  await issuePublication(context, call.id, aContent('suivi'), null);
  expect(await newsOf(call.id)).toEqual([['results 1', true]]);
  await issuePublication(context, call.id, aContent('suivi'), 'Une ligne oubliée.');
  expect(await newsOf(call.id)).toEqual([
    ['results 1', true],
    ['results 2', true],
  ]);
});

test('nobody is told of results whose publication is undone, nor of a past call', async () => {
  const context = aContext(database.db);
  const { call } = await anOpenCall(database.db, 'defait');
  const undone = inTransaction(context, async (joined) => {
    await issuePublication(joined, call.id, aContent('defait'), null);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  const past = await aPastCall(database.db, 'passe');
  await issuePublication(context, past.call.id, aContent('passe'), null);
  expect([await newsOf(call.id), await newsOf(past.call.id)]).toEqual([[], []]);
});
