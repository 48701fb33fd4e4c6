import { takeDossiersInJob } from '#features/intake/import/commit-job.ts';
import { openDatabase } from '#platform/database.ts';
import { startWorkers } from '#platform/jobs/start-workers.ts';
import { partsForTest } from '../frame-parts.ts';
import { jobsForTest } from './jobs-for-test.ts';

/** A process that takes dossiers in for a test: `node import-worker-process.ts ADDRESS`. */
const [address = ''] = process.argv.slice(2);
const db = openDatabase(address);
const parts = { ...partsForTest(), db };
const registry = { ...jobsForTest, 'take-dossiers-in': takeDossiersInJob };
const workers = await startWorkers(parts, registry, { count: 1, round: 100 });
process.stdout.write('working\n');
process.once('SIGTERM', async () => {
  await workers.stop();
  await db.destroy();
});
