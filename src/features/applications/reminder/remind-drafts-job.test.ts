import { expect, test } from 'vitest';
import { extendWave } from '#features/calls/wave/extend-wave.ts';
import { moveDomainClock } from '#platform/domain-clock.ts';
import { createLog } from '#platform/log.ts';
import { aDraft } from '#test/builders/application.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aSignedDraft, press } from '#test/builders/filed-application.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { settingsForTest } from '#test/frame-parts.ts';
import { aVisitor } from '#test/service-visitor.ts';
import { remindDraftsJob } from './remind-drafts-job.ts';

const database = useDatabase();

const closesAt = new Date('2099-03-31T10:00:00Z');
const opened = { opensAt: new Date(noon.getTime() - 1), closesAt };
const hour = 3_600_000;

/** As a worker runs it, when the closing is that many hours away. */
async function run(hoursLeft: number) {
  const { db } = database;
  await moveDomainClock(db, new Date(closesAt.getTime() - hoursLeft * hour));
  const context = {
    ...{ db, settings: settingsForTest({ demo: true }), log: createLog('silent') },
    ...{ signingKey: aSigningKey(), now: new Date(), jobId: 'essai', isLastAttempt: false },
    signal: new AbortController().signal,
  };
  await remindDraftsJob.run(context, {}, async () => {});
}

const told = async () => {
  const rows = await database.db
    .selectFrom('mails')
    .where('kind', '=', 'closing-reminder')
    .orderBy('to_address')
    .select('to_address')
    .execute();
  return rows.map(({ to_address }) => to_address);
};

const emailOf = async (personId: string) => {
  const row = await database.db
    .selectFrom('persons')
    .where('id', '=', personId)
    .select('email')
    .executeTakeFirstOrThrow();
  return row.email;
};

test('each draft is reminded once of each moment, and a filed dossier never', async () => {
  const { db } = database;
  const draft = await aDraft(db, 'rappel', { ...opened, others: ['writer', 'reader'] });
  const filed = await aSignedDraft(db, 'rappel-depose', opened);
  await press(db, filed);
  const [writer] = draft.otherReaders;
  const both = [await emailOf(draft.reader.personId), await emailOf(writer?.personId ?? '')];
  const times = (count: number) => both.flatMap((email) => Array(count).fill(email)).sort();

  await run(169);
  expect(await told()).toEqual([]);
  // Two workers at the same instant: one mail each.
  await Promise.all([run(168), run(168)]);
  await run(100);
  expect(await told()).toEqual(times(1));
  await run(48);
  await run(47);
  expect(await told()).toEqual(times(2));

  // Who asked for silence has it, by the link of the mail.
  const visitor = await aVisitor(db, { id: draft.reader.personId });
  await visitor.post('/reminders', { wanted: 'no' });
  expect(await visitor.read('/reminders')).toContain('Vous ne recevez plus ces rappels');
  await run(24);
  await run(1);
  await run(0);
  expect(await told()).toEqual([...times(2), both[1] ?? ''].sort());
  await moveDomainClock(db, null);
});

test('a draft begun within the last days is told of what is left, not of what is past', async () => {
  const { db } = database;
  const draft = await aDraft(db, 'rappel-tardif', opened);
  await db
    .updateTable('applications')
    .set({ created_at: new Date(closesAt.getTime() - 30 * hour) })
    .where('id', '=', draft.id)
    .execute();
  const email = await emailOf(draft.reader.personId);
  const mine = async () => (await told()).filter((to) => to === email).length;
  await run(29);
  expect(await mine()).toEqual(0);
  await run(24);
  expect(await mine()).toEqual(1);
  await moveDomainClock(db, null);
});

test('who holds a draft is told once that the closing was moved, and why', async () => {
  const { db } = database;
  const draft = await aDraft(db, 'rappel-repousse', opened);
  const office = [draft.authorityId];
  const moved = new Date(closesAt.getTime() + 10 * 24 * hour);
  const wave = draft.call.waves[0];
  settled(
    await extendWave(
      { db, now: new Date(closesAt.getTime() - 20 * 24 * hour), actorId: draft.officer.id },
      {
        office,
        callId: draft.call.id,
        waveId: wave?.id ?? '',
        before: closesAt,
        closesAt: moved,
        reason: 'Le site a été arrêté une journée.',
      },
    ),
  );
  await run(19 * 24);
  await run(18 * 24);
  const email = await emailOf(draft.reader.personId);
  const mails = await db
    .selectFrom('mails')
    .where('kind', '=', 'closing-moved')
    .select(['to_address', 'subject', 'body_text'])
    .execute();
  expect(mails.map(({ to_address, subject }) => [to_address, subject])).toEqual([
    [email, expect.stringContaining('Vous avez plus de temps')],
  ]);
  expect(mails[0]?.body_text).toContain('Le site a été arrêté une journée.');
  await moveDomainClock(db, null);
});
