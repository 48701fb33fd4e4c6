import { expect, test } from 'vitest';
import { aPerson } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { countAttempt } from './attempt-store.ts';
import { deleteOldSignIns } from './old-sign-ins-store.ts';
import { insertSignInLink } from './sign-in-link-store.ts';

const database = useDatabase();
const [monday, tuesday, wednesday] = [23, 24, 25].map(
  (day) => new Date(`2026-11-${day}T09:00:00Z`),
) as [Date, Date, Date];

test('what is over is forgotten, what is not is kept', async () => {
  const { db } = database;
  const { id: personId } = await aPerson(db);
  for (const [tokenHash, expiresAt] of [
    ['over', monday],
    ['running', wednesday],
  ] as const) {
    await insertSignInLink(db, { tokenHash, personId, now: monday, expiresAt });
    await countAttempt(db, { kind: 'link-for-account', of: tokenHash }, expiresAt);
  }
  await deleteOldSignIns(db, tuesday);
  const links = await db.selectFrom('sign_in_links').select('token_hash').execute();
  expect(links).toEqual([{ token_hash: 'running' }]);
  const attempts = await db.selectFrom('attempts').select('started_at').execute();
  expect(attempts).toEqual([{ started_at: wednesday }]);
});
