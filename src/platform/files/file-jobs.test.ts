import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { startWorkers } from '#platform/jobs/start-workers.ts';
import { createLog } from '#platform/log.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aPdf, inPieces } from '#test/builders/file.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { eicar, startClamd } from '#test/clamd.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { settingsForTest } from '#test/frame-parts.ts';
import { jobs } from '../../jobs.ts';
import { scanWaitingFilesJob } from './file-jobs.ts';
import { receiveFile } from './receive-file.ts';

const database = useDatabase();
const files = useFiles();
let clamd: Awaited<ReturnType<typeof startClamd>>;
let authorityId: string;
beforeAll(async () => {
  clamd = await startClamd();
  const context = { db: database.db, now: noon, actorId: null };
  const named = { name: 'Service (fictif)', shortName: 'service' };
  authorityId = settled(await createAuthority(context, named)).id;
});
afterAll(() => clamd.stop());

async function receive(bytes: Buffer, name: string, clamdUrl: string | null): Promise<string> {
  const context = { db: database.db, files: { ...files, clamdUrl }, now: noon, actorId: null };
  const outcome = await receiveFile(context, inPieces(bytes), {
    authorityId,
    holder: { kind: 'drop-box', id: authorityId },
    name,
    accepted: ['pdf', 'spreadsheet'],
    maxBytes: 1_000_000,
  });
  return settled(outcome).id;
}

const states = async () => {
  const rows = await database.db
    .selectFrom('files')
    .select(['name', 'antivirus'])
    .orderBy('name')
    .execute();
  return Object.fromEntries(rows.map(({ name, antivirus }) => [name, antivirus]));
};

test('workers scan what is received, and what was received before there was an antivirus', async () => {
  await receive(await aPdf('Ancien'), 'ancien.pdf', null);
  await receive(await aPdf('Nouveau'), 'nouveau.pdf', clamd.url);
  await receive(Buffer.from(`a;b\n1;${eicar}\n`), 'tableau.csv', clamd.url);
  const waiting = { 'ancien.pdf': 'waiting', 'nouveau.pdf': 'waiting', 'tableau.csv': 'waiting' };
  expect(await states()).toEqual(waiting);

  const settings = settingsForTest({ dataDir: files.dataDir, clamdUrl: clamd.url });
  const log = createLog('silent');
  const parts = { db: database.db, settings, log, signingKey: aSigningKey() };
  const context = {
    ...parts,
    now: noon,
    jobId: 'none',
    isLastAttempt: false,
    signal: new AbortController().signal,
  };
  await scanWaitingFilesJob.run(context, {}, async () => {});
  const workers = await startWorkers(parts, jobs, { count: 2, round: 100 });
  const scanned = { 'ancien.pdf': 'clean', 'nouveau.pdf': 'clean', 'tableau.csv': 'refused' };
  await expect.poll(states, { timeout: 15_000 }).toEqual(scanned);
  await workers.stop();
});
