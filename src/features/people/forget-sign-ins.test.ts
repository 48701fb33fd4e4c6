import { expect, test } from 'vitest';
import { listRetentionRuns } from '#platform/retention.ts';
import { verifyChains } from '#platform/verify-chains.ts';
import { aContext, noon, settled } from '#test/builders/call.ts';
import { aPerson } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { countAttempt } from './attempt-store.ts';
import { createAuthority } from './create-authority.ts';
import { forgetInvitations } from './forget-sign-ins.ts';
import { invitePerson } from './invite-person.ts';
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
  expect(await deleteOldSignIns(db, tuesday)).toEqual({
    attempts: 1,
    links: 1,
    signUps: 0,
    challenges: 0,
    sessions: 0,
  });
  const links = await db.selectFrom('sign_in_links').select('token_hash').execute();
  expect(links).toEqual([{ token_hash: 'running' }]);
  const attempts = await db.selectFrom('attempts').select('started_at').execute();
  expect(attempts).toEqual([{ started_at: wednesday }]);
});

test('an invitation goes ninety days after its end, with the address its event kept apart', async () => {
  const { db } = database;
  const context = aContext(db);
  const asked = { name: 'Service des invitations (fictif)', shortName: 'Invitations' };
  const { id: authorityId } = settled(await createAuthority(context, asked));
  const invite = (email: string) =>
    invitePerson(context, {
      authorityId,
      name: 'Eve (fictive)',
      email,
      roles: ['officer'],
      publicUrl: 'http://localhost',
      locale: 'fr',
    });
  settled(await invite('withdrawn@exemple.test'));
  settled(await invite('waiting@exemple.test'));
  await db
    .updateTable('invitations')
    .set({ withdrawn_at: noon })
    .where('email', '=', 'withdrawn@exemple.test')
    .execute();
  const values = async () =>
    (await db.selectFrom('event_personal_values').select('value').orderBy('value').execute()).map(
      ({ value }) => value,
    );
  const inDays = (days: number) => new Date(noon.getTime() + days * 24 * 3_600_000);

  await forgetInvitations.run(aJobContext(inDays(89)), {}, async () => {});
  expect(await values()).toEqual(['waiting@exemple.test', 'withdrawn@exemple.test']);
  await forgetInvitations.run(aJobContext(inDays(91)), {}, async () => {});
  expect(await values()).toEqual(['waiting@exemple.test']);
  await forgetInvitations.run(aJobContext(inDays(98)), {}, async () => {});
  expect(await values()).toEqual([]);
  expect((await verifyChains(db)).faults).toEqual([]);

  const events = await db
    .selectFrom('events')
    .select(['subject_id', 'facts'])
    .where('subject_kind', '=', 'retention')
    .orderBy('position')
    .execute();
  const one = { subject_id: 'forget-invitations', facts: { invitations: 1 } };
  expect(events).toEqual([one, one]);
  expect(await listRetentionRuns(db, ['forget-invitations', 'sweep-files'])).toEqual([
    { job: 'forget-invitations', ranAt: null, erasedAt: inDays(98), erased: 1 },
    { job: 'sweep-files', ranAt: null, erasedAt: null, erased: 0 },
  ]);
});

const aJobContext = (now: Date) => ({
  ...partsForTest(),
  db: database.db,
  now,
  jobId: '',
  isLastAttempt: false,
  signal: new AbortController().signal,
});
