import { expect, test } from 'vitest';
import { aContent, aContext, aPastCall } from '#test/builders/call.ts';
import { awards } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { findFault } from './check-publication.ts';
import { issuePublication } from './issue-publication.ts';
import { findCurrentVersion, findVersion, getPublication } from './publication-queries.ts';
import { listAwardsOfBeneficiary } from './published-call-queries.ts';

const database = useDatabase();

const listed = async (slug: string) =>
  (await listAwardsOfBeneficiary(database.db, slug)).map(
    ({ call_slug, position, amount_cents }) => [call_slug, position, amount_cents],
  );

test('what is stored is what was sealed, and it holds', async () => {
  const { call } = await aPastCall(database.db, 'sealed');
  const issued = await issuePublication(aContext(database.db), call.id, aContent('sealed'), null);
  const found = await findCurrentVersion(database.db, 'sealed');
  const stored = await getPublication(database.db, found?.id ?? '');
  expect(stored).toEqual(issued);
  expect(findFault(stored)).toBeNull();
  expect([stored.snapshot.version, stored.snapshot.previous_sha256]).toEqual([1, null]);
});

test('a rectification follows the version before and alone is shown', async () => {
  const { call } = await aPastCall(database.db, 'rectified');
  const context = aContext(database.db);
  const rows = (...amounts: number[]) =>
    awards(...amounts.map((amount_cents) => ({ amount_cents, beneficiary: 'Rectifiée (fictif)' })));
  const first = await issuePublication(
    context,
    call.id,
    aContent('rectified', { awards: rows(100, 200, 300) }),
    null,
  );
  // What could show twice: three rows of the version before.
  expect(await listed('rectifiee-fictif')).toEqual([
    ['rectified', 1, 100n],
    ['rectified', 2, 200n],
    ['rectified', 3, 300n],
  ]);
  const second = await issuePublication(
    context,
    call.id,
    aContent('rectified', { awards: rows(100, 250) }),
    'Un montant mal recopié.',
  );
  expect([second.snapshot.version, second.snapshot.previous_sha256]).toEqual([
    2,
    first.proof.sha256,
  ]);
  expect(await listed('rectifiee-fictif')).toEqual([
    ['rectified', 1, 100n],
    ['rectified', 2, 250n],
  ]);
  expect((await findCurrentVersion(database.db, 'rectified'))?.version).toBe(2);
  expect((await findVersion(database.db, 'rectified', 1))?.sha256).toBe(first.proof.sha256);
});

test('versions issued at the same moment are numbered one after the other', async () => {
  const { call } = await aPastCall(database.db, 'at-once');
  const issued = await Promise.all(
    [1, 2, 3, 4].map((number) =>
      issuePublication(aContext(database.db), call.id, aContent('at-once'), `Raison ${number}`),
    ),
  );
  const versions = issued.map(({ snapshot }) => snapshot.version).sort();
  expect(versions).toEqual([1, 2, 3, 4]);
});

test('plain SQL cannot change, remove or empty what was issued', async () => {
  const { call } = await aPastCall(database.db, 'for-ever');
  await issuePublication(aContext(database.db), call.id, aContent('for-ever'), null);
  const refused = 'publications is append-only';
  const { db } = database;
  await expect(db.updateTable('publications').set({ reason: 'x' }).execute()).rejects.toThrow(
    refused,
  );
  await expect(db.deleteFrom('publications').execute()).rejects.toThrow(refused);
});

test('a second version without a reason cannot be stored', async () => {
  const { call } = await aPastCall(database.db, 'no-reason');
  const context = aContext(database.db);
  await issuePublication(context, call.id, aContent('no-reason'), null);
  await expect(issuePublication(context, call.id, aContent('no-reason'), null)).rejects.toThrow(
    'a_rectification_gives_its_reason',
  );
});
