import { openDatabase } from '#platform/database.ts';
import { startWorkers } from '#platform/jobs/start-workers.ts';
import { partsForTest } from '../frame-parts.ts';
import { jobsForTest } from './jobs-for-test.ts';

/** A process that works for a test: `node worker-process.ts ADDRESS COUNT`. SIGTERM stops it gracefully. */
const [address = '', count = '1'] = process.argv.slice(2);
const db = openDatabase(address);
const parts = { ...partsForTest(), db };
const workers = await startWorkers(parts, jobsForTest, { count: Number(count), round: 100 });
process.stdout.write('working\n');
process.once('SIGTERM', async () => {
  await workers.stop();
  await db.destroy();
});
