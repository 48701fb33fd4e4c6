import { expect, test } from 'vitest';
import { useDatabase } from '#test/database.ts';
import { realNow } from './clock.ts';
import { domainNow, moveDomainClock } from './domain-clock.ts';

const database = useDatabase();
const seconds = (instant: Date) => Math.round(instant.getTime() / 60_000);

test('the clock of the demonstration is moved for every process, and runs on', async () => {
  const { db } = database;
  const demo = { db, settings: { demo: true } };
  expect(seconds(await domainNow(demo))).toEqual(seconds(realNow()));
  const closing = new Date('2021-09-30T10:00:00Z');
  await moveDomainClock(db, closing);
  expect(seconds(await domainNow(demo))).toEqual(seconds(closing));
  const later = new Date('2032-01-01T00:00:00Z');
  await Promise.all([moveDomainClock(db, later), moveDomainClock(db, later)]);
  expect(seconds(await domainNow(demo))).toEqual(seconds(later));

  // Outside the demonstration nothing moves it, not even a row that should not be there.
  expect(seconds(await domainNow({ db, settings: { demo: false } }))).toEqual(seconds(realNow()));
  await moveDomainClock(db, null);
  expect(seconds(await domainNow(demo))).toEqual(seconds(realNow()));
});
