import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '#platform/database.ts';
import { useDatabase } from '#test/database.ts';
import { type MailServer, type MailServerAsked, startMailServer } from '#test/mail-server.ts';
import { eventually, useWorkerProcesses } from '#test/workers/worker-processes.ts';
import { queueMail } from './queue-mail.ts';
import { recordBounce } from './record-bounce.ts';
import { settleCutMails } from './settle-cut-mails.ts';

const database = useDatabase();
const startProcess = useWorkerProcesses('test/workers/mail-worker-process.ts');

const servers: MailServer[] = [];
async function serving(asked: MailServerAsked = {}): Promise<MailServer> {
  const server = await startMailServer(asked);
  servers.push(server);
  return server;
}
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});
beforeEach(async () => {
  for (const table of ['jobs', 'refused_addresses', 'mails'] as const) {
    await database.db.deleteFrom(table).execute();
  }
});

const aMail = {
  authorityId: null,
  to: 'jeanne@exemple.org',
  subject: 'Votre dossier est reçu',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
  kind: 'receipt',
};

const mails = () =>
  database.db.selectFrom('mails').select(['state', 'attempts']).orderBy('created_at').execute();

const attempts = () =>
  database.db
    .selectFrom('mail_attempts')
    .select(['number', 'outcome'])
    .orderBy('mail_id')
    .orderBy('number')
    .execute();

test('a verb that is rolled back writes to nobody', async () => {
  const { db } = database;
  const undone = inTransaction({ db }, async (context) => {
    await queueMail(context.db, aMail);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await mails()).toEqual([]);
});

test('two processes send each of thirty mails once, each under a name of its own', async () => {
  const { url, received } = await serving();
  for (let number = 0; number < 30; number += 1) await queueMail(database.db, aMail);
  await Promise.all([startProcess(database.address, url), startProcess(database.address, url)]);
  await eventually(mails, Array(30).fill({ state: 'sent', attempts: 1 }));

  const rows = await database.db.selectFrom('mails').select(['id', 'message_id']).execute();
  expect(rows.map(({ message_id }) => message_id)).toEqual(
    rows.map(({ id }) => `<${id}@exemple.fr>`),
  );
  expect(received.map(({ messageId }) => messageId).sort()).toEqual(
    rows.map(({ message_id }) => message_id).sort(),
  );
});

/** The step at which the server stops answering, so that the process can be killed right there. */
const steps: [string, (reached: () => void) => MailServerAsked, 'queued' | 'uncertain'][] = [
  ['before the greeting', (reached) => ({ onConnect: reached }), 'queued'],
  ['at the sender', (reached) => ({ onMailFrom: reached }), 'queued'],
  ['at the recipient', (reached) => ({ onRcptTo: reached }), 'queued'],
  ['after the content', (reached) => ({ afterContent: reached }), 'uncertain'],
];

test.each(steps)('killed %s, the board tells the truth', async (_step, stopAt, state) => {
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  const deaf = await serving(stopAt(resolve));
  await queueMail(database.db, aMail);
  const first = await startProcess(database.address, deaf.url);
  await reached;
  await eventually(mails, [{ state: 'sending', attempts: 1 }]);
  await first.kill('SIGKILL');

  // Nobody works any more: looking at the board is enough.
  const settled = async () => {
    await settleCutMails(database.db, new Date());
    return mails();
  };
  await eventually(settled, [{ state, attempts: 1 }]);
  const outcome = state === 'queued' ? 'cut' : 'uncertain';
  expect(await attempts()).toEqual([{ number: 1, outcome }]);

  const { url, received } = await serving();
  await startProcess(database.address, url);
  if (state === 'uncertain') {
    // Not before its time; then by itself, once, under the same name.
    const { rows } = await sql`select was_resent, next_attempt_at > now() + interval '9 minutes'
      as later from mails`.execute(database.db);
    expect({ rows, received }).toEqual({
      rows: [{ was_resent: false, later: true }],
      received: [],
    });
    await comeDue();
  }
  await eventually(mails, [{ state: 'sent', attempts: 2 }]);
  const names = await database.db.selectFrom('mails').select('message_id').execute();
  expect(received.map(({ messageId }) => messageId)).toEqual([names[0]?.message_id]);
});

/** Ten minutes later. */
async function comeDue(): Promise<void> {
  const { db } = database;
  await db
    .updateTable('mails')
    .set({ next_attempt_at: new Date(0) })
    .execute();
  const waiting = await db.selectFrom('jobs').select('id').where('state', '=', 'waiting').execute();
  for (const { id } of waiting) {
    await sql`select graphile_worker.reschedule_jobs(
      array(select j.id from graphile_worker.jobs as j where j.key = ${id}), run_at := now())`.execute(
      db,
    );
  }
}

test('uncertain twice, it waits for a person', async () => {
  const { url } = await serving({ afterContent: (_answer, cut) => cut() });
  await queueMail(database.db, aMail);
  await startProcess(database.address, url);
  await eventually(mails, [{ state: 'uncertain', attempts: 1 }]);
  await comeDue();
  await eventually(mails, [{ state: 'uncertain', attempts: 2 }]);
  const { rows } = await sql`select was_resent, next_attempt_at from mails`.execute(database.db);
  expect(rows).toEqual([{ was_resent: true, next_attempt_at: null }]);
  expect(
    await database.db.selectFrom('jobs').select('id').where('state', '=', 'waiting').execute(),
  ).toEqual([]);
});

test('an address that does not exist is not written to again until someone says so', async () => {
  const { url, received } = await serving({
    onRcptTo: ({ address }, _session, done) =>
      address === 'perdu@exemple.org'
        ? done(Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 }))
        : done(),
  });
  await queueMail(database.db, { ...aMail, to: 'perdu@exemple.org' });
  await startProcess(database.address, url);
  await eventually(mails, [{ state: 'bounced', attempts: 1 }]);

  await queueMail(database.db, { ...aMail, to: 'PERDU@exemple.org' });
  await eventually(mails, [
    { state: 'bounced', attempts: 1 },
    { state: 'withheld', attempts: 0 },
  ]);
  expect(received).toEqual([]);
});

test('a report that comes later bounces its mail; one about another address changes nothing', async () => {
  const { url } = await serving();
  await queueMail(database.db, aMail);
  await startProcess(database.address, url);
  await eventually(mails, [{ state: 'sent', attempts: 1 }]);
  const { message_id: messageId } = await database.db
    .selectFrom('mails')
    .select('message_id')
    .executeTakeFirstOrThrow();
  const now = new Date();
  const report = { messageId, isForGood: true, reason: '550 5.1.1' };

  const stray = { ...report, address: 'other@exemple.org' };
  expect(await recordBounce(database.db, stray, { now })).toEqual(null);
  expect(await mails()).toEqual([{ state: 'sent', attempts: 1 }]);
  await recordBounce(database.db, { ...report, address: 'Jeanne@exemple.org' }, { now });
  expect(await mails()).toEqual([{ state: 'bounced', attempts: 1 }]);
  const refused = await database.db.selectFrom('refused_addresses').select('address').execute();
  expect(refused).toEqual([{ address: 'jeanne@exemple.org' }]);
});
