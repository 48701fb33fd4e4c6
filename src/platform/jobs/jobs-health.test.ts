import { expect, test } from 'vitest';
import { useDatabase } from '#test/database.ts';
import { enqueueForTest } from '#test/workers/jobs-for-test.ts';
import { readMailHealth } from '../mail/mail-health.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { readJobsHealth } from './jobs-health.ts';
import { takePlace } from './worker-place.ts';

const database = useDatabase();
const early = new Date('2027-01-01T08:00:00Z');
const now = new Date('2027-01-01T09:00:00Z');
const late = new Date('2027-01-01T10:00:00Z');

test('what waits, since when, what failed, and how many processes work', async () => {
  const { db } = database;
  expect(await readJobsHealth(db, now)).toEqual({
    due: 0,
    later: 0,
    running: 0,
    failed: 0,
    oldestDueAt: null,
    workers: 0,
  });

  for (const runAt of [now, early, late]) {
    await enqueueForTest(db, 'test-fail', { message: '' }, { runAt });
  }
  const failed = await enqueueForTest(db, 'test-fail', { message: '' });
  const ended = { state: 'failed' as const, ended_at: now };
  await db.updateTable('jobs').set(ended).where('id', '=', failed).execute();
  const place = await takePlace(db);
  expect(await readJobsHealth(db, now)).toEqual({
    due: 2,
    later: 1,
    running: 0,
    failed: 1,
    oldestDueAt: early,
    workers: 1,
  });
  await place.leave();
});

test('the mail that waits, and the mail that did not arrive', async () => {
  const { db } = database;
  const mail = { authorityId: null, subject: 'S', text: 'T', html: '', kind: 'receipt' };
  for (const state of ['queued', 'uncertain', 'failed', 'bounced', 'withheld', 'kept'] as const) {
    const to = `${state}@exemple.org`;
    await queueMail(db, { ...mail, to });
    await db
      .updateTable('mails')
      .set({ state, created_at: early })
      .where('to_address', '=', to)
      .execute();
  }
  expect(await readMailHealth(db)).toEqual({
    queued: 1,
    uncertain: 1,
    failed: 1,
    bounced: 1,
    withheld: 1,
    kept: 1,
    oldestQueuedAt: early,
    lastSentAt: null,
  });
});
