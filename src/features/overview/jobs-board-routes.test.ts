import { expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import type { JobState } from '#platform/jobs/job-rows.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { noon } from '#test/builders/call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { settingsForTest } from '#test/frame-parts.ts';
import { enqueueForTest } from '#test/workers/jobs-for-test.ts';

const database = useDatabase();

async function anAuthority(slug: string): Promise<string> {
  const context = { db: database.db, now: noon, actorId: null };
  const outcome = await createAuthority(context, { name: slug, shortName: slug });
  if (!outcome.ok) throw new Error('refused');
  return outcome.value.id;
}

/** An administrator of one authority, and a job of each of three owners. */
async function theBoard() {
  const name = crypto.randomUUID().slice(0, 8);
  const [mine, other] = [await anAuthority(`ici-${name}`), await anAuthority(`la-${name}`)];
  const person = await aPerson(database.db, {
    roles: [
      { authorityId: mine, role: 'administrator' },
      { authorityId: other, role: 'officer' },
    ],
  });
  const parts = { db: database.db, settings: settingsForTest(), signingKey: aSigningKey() };
  const headers = await sessionOf(parts, person);
  const app = anApp(database.db, parts);
  await database.db.deleteFrom('jobs').execute();
  const add = (authorityId: string | null) =>
    enqueueForTest(database.db, 'test-fail', { message: 'x' }, { authorityId });
  const jobs = { mine: await add(mine), shared: await add(null), other: await add(other) };
  return {
    jobs,
    person,
    mine,
    get: (path: string) => app.request(path, { headers }),
    post: (path: string) => app.request(path, { method: 'POST', headers }),
    listed: async (query = '') => {
      const html = await (await app.request(`/en/admin/jobs${query}`, { headers })).text();
      return [...html.matchAll(/admin\/jobs\/([0-9a-f-]{36})"/g)].map(([, id]) => id).sort();
    },
  };
}

const put = (id: string, state: JobState) =>
  database.db
    .updateTable('jobs')
    .set({ state, ended_at: state === 'failed' || state === 'done' ? noon : null })
    .where('id', '=', id)
    .execute();

const stateOf = (id: string) =>
  database.db.selectFrom('jobs').select('state').where('id', '=', id).executeTakeFirst();

test('an administrator sees the work of their authority and of the installation, no other', async () => {
  const { jobs, listed, get, post } = await theBoard();
  expect(await listed()).toEqual([jobs.mine, jobs.shared].sort());
  expect((await get(`/admin/jobs/${jobs.mine}`)).status).toEqual(200);
  expect((await get(`/admin/jobs/${jobs.other}`)).status).toEqual(404);
  expect((await get('/admin/jobs/not-a-number')).status).toEqual(404);
  expect((await post(`/admin/jobs/${jobs.other}/cancellation`)).status).toEqual(404);
  expect(await stateOf(jobs.other)).toEqual({ state: 'waiting' });
});

test('filters keep what they say, and an empty page says so', async () => {
  const { jobs, listed, get } = await theBoard();
  await put(jobs.mine, 'failed');
  expect(await listed('?state=failed')).toEqual([jobs.mine]);
  expect(await listed('?state=failed&name=elsewhere')).toEqual([]);
  expect(wordsOf(await (await get('/admin/jobs?state=done')).text())).toContain(
    'Aucune tâche ne répond à ces critères.',
  );
  expect(await listed('?state=nonsense&page=-3')).toEqual([jobs.mine, jobs.shared].sort());
});

test('a failed job is tried again; the event says who asked', async () => {
  const { jobs, post, person, mine } = await theBoard();
  await put(jobs.mine, 'failed');
  const answer = await post(`/admin/jobs/${jobs.mine}/attempt`);
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `/admin/jobs/${jobs.mine}`,
  ]);
  expect(await stateOf(jobs.mine)).toEqual({ state: 'waiting' });
  const events = await database.db
    .selectFrom('events')
    .select(['name', 'actor_id', 'authority_id'])
    .where('subject_id', '=', jobs.mine)
    .execute();
  expect(events).toEqual([{ name: 'job-retried', actor_id: person.id, authority_id: mine }]);
});

test('what has changed meanwhile is not changed again', async () => {
  const { jobs, post } = await theBoard();
  await put(jobs.mine, 'done');
  const answer = await post(`/admin/jobs/${jobs.mine}/cancellation`);
  expect(answer.status).toEqual(409);
  expect(wordsOf(await answer.text())).toContain('Elle est maintenant : Faite.');
  expect(await stateOf(jobs.mine)).toEqual({ state: 'done' });
});

test('a waiting job is cancelled at once, then taken off the board', async () => {
  const { jobs, post } = await theBoard();
  await post(`/admin/jobs/${jobs.mine}/cancellation`);
  expect(await stateOf(jobs.mine)).toEqual({ state: 'cancelled' });
  await post(`/admin/jobs/${jobs.mine}/removal`);
  expect(await stateOf(jobs.mine)).toEqual(undefined);
});

test('progress is read without JavaScript: the page comes back by itself, until it is asked not to', async () => {
  const { jobs, get } = await theBoard();
  await database.db
    .updateTable('jobs')
    .set({ progress_done: 12, progress_total: 40 })
    .where('id', '=', jobs.mine)
    .execute();
  const page = await get(`/admin/jobs/${jobs.mine}`);
  expect(page.headers.get('refresh')).toEqual('3');
  expect(wordsOf(await page.text())).toContain('12 sur 40');
  expect((await get(`/admin/jobs/${jobs.mine}?refresh=no`)).headers.get('refresh')).toBeNull();
  await put(jobs.mine, 'done');
  expect((await get(`/admin/jobs/${jobs.mine}`)).headers.get('refresh')).toBeNull();
});
