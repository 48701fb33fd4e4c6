import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { insertOrganisation } from '#features/organisations/organisation-store.ts';
import { realNow } from '#platform/clock.ts';
import { anOpenApplicationCall } from '#test/builders/application.ts';
import { aContext, settled } from '#test/builders/call.ts';
import {
  aSourceDossier,
  demarcheText,
  descriptors,
  fictitiousSiret,
  ranks,
} from '#test/builders/demarche.ts';
import { aProfile } from '#test/builders/organisation.ts';
import { useDatabase } from '#test/database.ts';
import { eventually, useWorkerProcesses } from '#test/workers/worker-processes.ts';
import { openImport } from './open-import.ts';
import { startCommit } from './start-commit.ts';

const database = useDatabase();
const startProcess = useWorkerProcesses('test/workers/import-worker-process.ts');

/** How many connections wait for another to end. */
async function waiting(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
    database.db,
  );
  return rows[0]?.count ?? 0;
}

const progressOf = (jobId: string) =>
  database.db
    .selectFrom('jobs')
    .select(['progress_done as done', 'progress_total as total'])
    .where('id', '=', jobId)
    .execute();

const numbersOf = async (callId: string) =>
  (
    await database.db
      .selectFrom('imported_dossiers')
      .select('number')
      .where('call_id', '=', callId)
      .orderBy('number')
      .execute()
  ).map(({ number }) => number);

class Undone extends Error {}

test('a worker killed in the middle leaves nothing, and the next attempt takes all in once', async () => {
  const { db, address } = database;
  const { call } = await anOpenApplicationCall(db, 'coupee', {
    closesAt: new Date(realNow().getTime() + 86_400_000),
  });
  const count = 300;
  const column = { column: `champ:${descriptors.place.id}`, label: '' };
  const opened = await openImport(aContext(db), {
    office: [call.authorityId],
    callId: call.id,
    fileName: 'x.json',
    bytes: new TextEncoder().encode(demarcheText(ranks(count).map((rank) => aSourceDossier(rank)))),
    mapping: { 'field.territoires': column },
  });
  const { id } = settled(opened);
  settled(await startCommit(aContext(db), { id }));
  const { jobId } = await db
    .selectFrom('dossier_imports')
    .select('job_id as jobId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

  // Another writes the organisation of the last line meanwhile: whoever comes there waits for it.
  const first = await startProcess(address);
  await db
    .transaction()
    .execute(async (held) => {
      const { authorityId } = call;
      const profile = aProfile({ siret: fictitiousSiret(count) });
      const context = aContext(held);
      await insertOrganisation(held, { authorityId, profile, fromRegister: null, ...context });
      await eventually(() => waiting(), 1, 6_000);
      expect(await progressOf(String(jobId))).toEqual([{ done: 250, total: count }]);
      await first.kill('SIGKILL');
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  await eventually(() => waiting(), 0);
  expect(await numbersOf(call.id)).toEqual([]);
  expect(await db.selectFrom('organisations').select('id').execute()).toEqual([]);

  await startProcess(address);
  const state = () =>
    db
      .selectFrom('dossier_imports')
      .select(['state', 'created', 'changed', 'unchanged'])
      .where('id', '=', id)
      .execute();
  await eventually(
    state,
    [{ state: 'committed', created: count, changed: 0, unchanged: 0 }],
    6_000,
  );
  expect(await numbersOf(call.id)).toEqual(ranks(count).map((rank) => String(20_000_000 + rank)));
  const taken = await db
    .selectFrom('events')
    .select('name')
    .where('name', '=', 'import-taken-in')
    .execute();
  expect(taken.length).toBe(1);
  const attempts = () =>
    db
      .selectFrom('job_attempts')
      .select(['number', 'ending'])
      .where('job_id', '=', String(jobId))
      .orderBy('number')
      .execute();
  await eventually(attempts, [
    { number: 1, ending: 'cut' },
    { number: 2, ending: 'done' },
  ]);
}, 120_000);
