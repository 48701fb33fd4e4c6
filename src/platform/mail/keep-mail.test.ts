import { afterEach, expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { type MailServer, startMailServer } from '#test/mail-server.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { forgetOldJobs } from '../jobs/forget-old-jobs.ts';
import type { Job } from '../jobs/job-registry.ts';
import type { Settings } from '../settings.ts';
import { resendMail } from './change-mail.ts';
import { forgetOldMail } from './forget-old-mail.ts';
import { queueMail } from './queue-mail.ts';
import { sendMailJob } from './send-mail-job.ts';

const database = useDatabase();
let mailServer: MailServer | null = null;
afterEach(() => mailServer?.stop());

const mails = () =>
  database.db.selectFrom('mails').select(['id', 'state', 'body_text', 'attempts']).execute();

/** Runs a job as a worker would, at a time and with settings of one's choice. */
const run = <P>(job: Job<P>, payload: P, now: Date, some: Partial<Settings> = {}): Promise<void> =>
  job.run(
    {
      ...partsForTest(some),
      db: database.db,
      now,
      jobId: '00000000-0000-4000-8000-000000000001',
      isLastAttempt: true,
      signal: new AbortController().signal,
    },
    payload,
    async () => {},
  );

test('without a server mail is kept, leaves only when a person says so, and is forgotten in time', async () => {
  const { db } = database;
  const authority = { name: 'Service', shortName: 'service' };
  const { id: authorityId } = settled(await createAuthority(aContext(db), authority));
  const mail = { to: 'jeanne@exemple.org', subject: 'Bonjour', text: 'Mots', html: '<p>Mots</p>' };
  await queueMail(db, { ...mail, authorityId, kind: 'receipt' });
  const [queued] = await mails();
  const mailId = queued?.id ?? '';
  await run(sendMailJob, { mailId }, new Date());
  expect(await mails()).toEqual([{ id: mailId, state: 'kept', body_text: 'Mots', attempts: 0 }]);

  // A server is set later: what was kept stays.
  mailServer = await startMailServer();
  const mailFrom = { name: null, address: 'appels@exemple.fr' };
  const sending = { smtp: mailServer.server, mailFrom };
  await run(sendMailJob, { mailId }, new Date(), sending);
  expect(mailServer.received).toEqual([]);

  const actorId = '00000000-0000-4000-8000-000000000002';
  settled(await resendMail({ db, now: new Date(), actorId, authorityId }, mailId));
  await run(sendMailJob, { mailId }, new Date(), sending);
  expect(mailServer.received.map(({ text }) => text?.trim())).toEqual(['Mots']);
  expect(await mails()).toEqual([{ id: mailId, state: 'sent', body_text: 'Mots', attempts: 1 }]);

  const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000);
  await run(forgetOldMail, {}, inDays(29));
  expect(await mails()).toMatchObject([{ body_text: 'Mots' }]);
  await run(forgetOldMail, {}, inDays(31));
  expect(await mails()).toMatchObject([{ state: 'sent', body_text: null }]);
  expect(await resendMail({ db, now: new Date(), actorId, authorityId }, mailId)).toEqual({
    ok: false,
    refusal: { reason: 'mail-was-erased' },
  });
  await run(forgetOldMail, {}, inDays(366));
  expect(await mails()).toEqual([]);
});

test('a mail given up goes again when its job is tried again; one that was refused does not', async () => {
  const { db } = database;
  const mail = { authorityId: null, subject: 'S', text: 'T', html: '<p>T</p>', kind: 'receipt' };
  const mailFrom = { name: null, address: 'appels@exemple.fr' };
  const code = { 'a@exemple.org': 451, 'b@exemple.org': 554 } as Record<string, number>;
  mailServer = await startMailServer({
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = code[address];
      done(responseCode ? Object.assign(new Error('no'), { responseCode }) : null);
    },
  });
  const sending = { smtp: mailServer.server, mailFrom };
  for (const to of Object.keys(code)) await queueMail(db, { ...mail, to });
  const ids = await db.selectFrom('mails').select('id').orderBy('to_address').execute();
  const runAll = () =>
    Promise.allSettled(
      ids.map(({ id: mailId }) => run(sendMailJob, { mailId }, new Date(), sending)),
    );
  await runAll();
  const states = async () =>
    (await db.selectFrom('mails').select('state').orderBy('to_address').execute()).map(
      ({ state }) => state,
    );
  expect(await states()).toEqual(['failed', 'failed']);
  for (const address of Object.keys(code)) delete code[address];
  await runAll();
  expect(await states()).toEqual(['sent', 'failed']);
});

test('done jobs are forgotten after a month, failed ones never', async () => {
  const { db } = database;
  await db.deleteFrom('jobs').execute();
  const states = ['done', 'failed', 'waiting'] as const;
  for (const state of states) {
    const id = await enqueue(db, 'send-mail', { mailId: state });
    const ended_at = state === 'waiting' ? null : new Date();
    await db.updateTable('jobs').set({ state, ended_at }).where('id', '=', id).execute();
  }
  await run(forgetOldJobs, {}, new Date(Date.now() + 31 * 24 * 3600 * 1000));
  const left = await db.selectFrom('jobs').select('state').orderBy('state').execute();
  expect(left).toEqual([{ state: 'failed' }, { state: 'waiting' }]);
});
