import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '#test/database.ts';
import { enqueueForTest as enqueue } from '#test/workers/jobs-for-test.ts';
import { eventually, useWorkerProcesses } from '#test/workers/worker-processes.ts';

const database = useDatabase();
const startProcess = useWorkerProcesses();
const folder = mkdtempSync(join(tmpdir(), 'laureat-workers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** What one test left running is not for the next. */
beforeEach(() => database.db.deleteFrom('jobs').execute());

const stateOf = async (id: string) =>
  (
    await database.db
      .selectFrom('jobs')
      .select(['state', 'attempts'])
      .where('id', '=', id)
      .executeTakeFirst()
  )?.state;

const attemptsOf = (id: string) =>
  database.db
    .selectFrom('job_attempts')
    .select(['number', 'ending', 'reason'])
    .where('job_id', '=', id)
    .orderBy('number')
    .execute();

const linesOf = (file: string): string[] => {
  try {
    return readFileSync(file, 'utf8').trim().split('\n');
  } catch {
    return [];
  }
};

test('two processes run each of fifty jobs once', async () => {
  const file = join(folder, 'fifty');
  const until = join(folder, 'both-are-at-work');
  const ids = [];
  // Four that hold their place: one process, with its three places, cannot hold them all.
  for (let number = 0; number < 4; number += 1) {
    ids.push(await enqueue(database.db, 'test-deaf', { file, until }));
  }
  await Promise.all([startProcess(database.address, '3'), startProcess(database.address, '3')]);
  await eventually(async () => linesOf(file).length, 4);
  for (let number = 4; number < 50; number += 1) {
    ids.push(await enqueue(database.db, 'test-note', { file }));
  }
  writeFileSync(until, '');

  await eventually(async () => linesOf(file).sort(), [...ids].sort());
  const { rows } = await sql`
    select count(*)::int as attempts, count(distinct job_id)::int as jobs,
      count(distinct worker)::int as workers
    from job_attempts`.execute(database.db);
  expect(rows).toEqual([{ attempts: 50, jobs: 50, workers: 2 }]);
});

test('a process killed in mid-job: the job comes back, and its first attempt is said to be cut', async () => {
  const file = join(folder, 'killed');
  const first = await startProcess(database.address);
  const id = await enqueue(database.db, 'test-note', { file, until: 'killed' });
  await eventually(async () => linesOf(file), [id]);

  await first.kill('SIGKILL');
  await startProcess(database.address);
  await eventually(async () => linesOf(file), [id, id]);
  expect(await attemptsOf(id)).toEqual([
    { number: 1, ending: 'cut', reason: null },
    { number: 2, ending: null, reason: null },
  ]);
});

test('a process asked to stop hands back what it holds, and the chance is not used up', async () => {
  const file = join(folder, 'returned');
  const first = await startProcess(database.address);
  const id = await enqueue(
    database.db,
    'test-note',
    { file, until: 'stopped' },
    { maxAttempts: 1 },
  );
  await eventually(async () => linesOf(file), [id]);

  await first.kill('SIGTERM');
  expect(await stateOf(id)).toEqual('waiting');
  await startProcess(database.address);
  await eventually(async () => linesOf(file), [id, id]);
  expect(await attemptsOf(id)).toEqual([
    { number: 1, ending: 'returned', reason: null },
    { number: 2, ending: null, reason: null },
  ]);
});

test('what fails is tried again later, then shown with its reason and without any address', async () => {
  const once = await enqueue(
    database.db,
    'test-fail',
    { message: 'refused by jeanne@example.org\nat line 3' },
    { maxAttempts: 1 },
  );
  const again = await enqueue(database.db, 'test-fail', { message: 'not yet' });
  await startProcess(database.address, '2');

  const shown = (id: string) =>
    database.db
      .selectFrom('jobs')
      .select(['state', 'attempts', 'reason'])
      .where('id', '=', id)
      .execute();
  await eventually(() => shown(once), [{ state: 'failed', attempts: 1, reason: 'refused by …@…' }]);
  await eventually(() => shown(again), [{ state: 'waiting', attempts: 1, reason: 'not yet' }]);
  const { rows } = await sql`
    select run_at > now() + interval '5 seconds' as later from graphile_worker.jobs
    where key = ${again} and locked_at is null`.execute(database.db);
  expect(rows).toEqual([{ later: true }]);
});

test('long work says how far it is, and hears that it is cancelled', async () => {
  const id = await enqueue(database.db, 'test-count', { total: 40, stopAt: 12 });
  await startProcess(database.address);
  const shown = () =>
    database.db
      .selectFrom('jobs')
      .select(['state', 'progress_done', 'progress_total'])
      .where('id', '=', id)
      .execute();
  await eventually(shown, [{ state: 'running', progress_done: 12, progress_total: 40 }]);

  await database.db
    .updateTable('jobs')
    .set({ cancel_asked_at: new Date() })
    .where('id', '=', id)
    .execute();
  await eventually(shown, [{ state: 'cancelled', progress_done: 12, progress_total: 40 }]);
  expect(await attemptsOf(id)).toEqual([{ number: 1, ending: 'cancelled', reason: null }]);
});

test('a process thought dead that finishes after all: the job ran twice, and it is said', async () => {
  const [file, until] = [join(folder, 'deaf'), join(folder, 'deaf-enough')];
  await startProcess(database.address, '2');
  const id = await enqueue(database.db, 'test-deaf', { file, until });
  await eventually(async () => linesOf(file), [id]);

  // PostgreSQL lets the process's place go, as after a network cut; the process lives on.
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'laureat worker' and datname = current_database()`.execute(
    database.db,
  );
  await eventually(async () => linesOf(file), [id, id]);
  writeFileSync(until, '');

  const ends = () =>
    database.db
      .selectFrom('job_attempts')
      .select(['number', 'ending'])
      .select((eb) => eb('finished_after_cut_at', 'is not', null).as('late'))
      .where('job_id', '=', id)
      .orderBy('number')
      .execute();
  await eventually(ends, [
    { number: 1, ending: 'cut', late: true },
    { number: 2, ending: 'done', late: false },
  ]);
  expect(await stateOf(id)).toEqual('done');
});

test('a job that lost its turn, as after a restoration, is given one', async () => {
  const file = join(folder, 'lost');
  const id = await enqueue(database.db, 'test-note', { file });
  await sql`select graphile_worker.remove_job(${id})`.execute(database.db);
  const run_at = new Date(Date.now() - 60_000);
  await database.db.updateTable('jobs').set({ run_at }).where('id', '=', id).execute();
  await startProcess(database.address);
  await eventually(async () => linesOf(file), [id]);
});
