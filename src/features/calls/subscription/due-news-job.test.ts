import { expect, test } from 'vitest';
import { anOpenCall } from '#test/builders/open-call.ts';
import { useDatabase } from '#test/database.ts';
import { settingsForTest } from '#test/frame-parts.ts';
import { tellDueNewsJob } from './due-news-job.ts';

const database = useDatabase();
const at = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);
const work = () =>
  tellDueNewsJob.run({ db: database.db, settings: settingsForTest() } as never, {}, async () => {});

test('openings and closings are told once, of public calls only', async () => {
  const { db } = database;
  const opened = { publicFrom: at(-9), opensAt: at(-0.5), closesAt: at(30) };
  const closing = { publicFrom: at(-30), opensAt: at(-20), closesAt: at(1) };
  const { waveId } = await anOpenCall(db, 'ouvert', opened);
  const { waveId: closingId } = await anOpenCall(db, 'ferme', closing);
  await anOpenCall(db, 'secret', { ...opened, publicFrom: at(1) });
  await anOpenCall(db, 'clos', { ...closing, closesAt: at(-1) });
  await Promise.all([work(), work()]);
  await work();
  const told = await db.selectFrom('call_news').select('key').orderBy('key').execute();
  expect(told.map(({ key }) => key)).toEqual([
    `closing-soon 2 ${closingId} ${closing.closesAt.toISOString()}`,
    `opening ${waveId}`,
  ]);
});
