import { openDatabase } from '#platform/database.ts';
import { startWorkers } from '#platform/jobs/start-workers.ts';
import { sendMailJob } from '#platform/mail/send-mail-job.ts';
import { parseSmtpUrl, type SmtpServer } from '#platform/mail/smtp-settings.ts';
import { partsForTest } from '../frame-parts.ts';
import { jobsForTest } from './jobs-for-test.ts';

/** A process that sends mail for a test: `node mail-worker-process.ts ADDRESS SMTP_URL`. */
const [address = '', smtpUrl = ''] = process.argv.slice(2);
const db = openDatabase(address);
const smtp = parseSmtpUrl(smtpUrl) as SmtpServer;
const sender = { name: 'Appels', address: 'appels@exemple.fr' };
const parts = { ...partsForTest({ smtp, mailFrom: sender }), db };
const registry = { ...jobsForTest, 'send-mail': sendMailJob };
const workers = await startWorkers(parts, registry, { count: 2, round: 100 });
process.stdout.write('working\n');
process.once('SIGTERM', async () => {
  await workers.stop();
  await db.destroy();
});
