import { expect, test } from 'vitest';
import { useDatabase } from '#test/database.ts';
import { findAuthorityBySlug, getAuthority, listAuthorities } from './authority-queries.ts';
import { createAuthority } from './create-authority.ts';

const database = useDatabase();
const now = new Date('2021-12-02T09:00:00Z');
const asked = { name: 'Préfecture de la région Occitanie', shortName: 'Préfecture Occitanie' };

test('an authority is created once, under an address made from its short name', async () => {
  const context = { db: database.db, now, actorId: null };

  const outcomes = await Promise.all([1, 2, 3].map(() => createAuthority(context, asked)));

  const accepted = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
  const taken = { reason: 'address-taken', slug: 'prefecture-occitanie' };
  expect(refused).toEqual([taken, taken]);
  expect(await listAuthorities(database.db)).toEqual(accepted);
  const [authority] = accepted;
  expect(await findAuthorityBySlug(database.db, 'prefecture-occitanie')).toEqual(authority);
  expect(await getAuthority(database.db, authority?.id ?? '')).toEqual(authority);

  const events = await database.db.selectFrom('events').select(['name', 'subject_id']).execute();
  expect(events).toEqual([{ name: 'authority-created', subject_id: authority?.id }]);
});

test('an authority without a name is refused', async () => {
  const context = { db: database.db, now, actorId: null };
  expect(await createAuthority(context, { name: ' ', shortName: 'X' })).toEqual({
    ok: false,
    refusal: { reason: 'name-missing' },
  });
  expect(await findAuthorityBySlug(database.db, 'x')).toEqual(null);
});
