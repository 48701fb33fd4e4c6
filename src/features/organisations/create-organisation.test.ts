import { expect, test } from 'vitest';
import { aContext, settled } from '#test/builders/call.ts';
import { anOrganisation, aProfile } from '#test/builders/organisation.ts';
import { aPerson } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { createOrganisation } from './create-organisation.ts';
import { findMyOrganisation, listMyOrganisations } from './organisation-queries.ts';

const database = useDatabase();

test('an organisation is seen by its members and by nobody else', async () => {
  const { db } = database;
  const { id, authorityId, profile, manager, reader } = await anOrganisation(db);
  const officer = await aPerson(db, { roles: [{ authorityId, role: 'officer' }] });
  const outside = {
    personId: officer.id,
    memberships: [{ authorityId, role: 'officer' as const }],
  };
  const mine = { id, authorityId, version: 1, fromRegister: null, role: 'manager', ...profile };
  expect(await listMyOrganisations(db, reader)).toEqual([mine]);
  expect(await findMyOrganisation(db, reader, id)).toEqual(mine);
  expect(await listMyOrganisations(db, outside)).toEqual([]);
  expect(await findMyOrganisation(db, outside, id)).toBeNull();
  expect(await findMyOrganisation(db, reader, manager.id)).toBeNull();
  expect(await findMyOrganisation(db, reader, 'x')).toBeNull();
});

test('of eight who come at once with one SIRET, one makes the organisation', async () => {
  const { db } = database;
  const { authorityId } = await anOrganisation(db);
  const profile = aProfile({ name: 'Une seule (fictive)' });
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const { id } = await aPerson(db);
      const manager = { personId: id, title: '' };
      return createOrganisation(aContext(db), { authorityId, profile, manager });
    }),
  );
  expect(outcomes.filter(({ ok }) => ok).length).toBe(1);
  expect(outcomes.filter((each) => !each.ok && each.refusal.reason === 'already-held').length).toBe(
    7,
  );
  const rows = await db
    .selectFrom('organisations')
    .innerJoin('organisation_members', 'organisation_id', 'organisations.id')
    .select('role')
    .where('siret', '=', profile.siret)
    .execute();
  expect(rows).toEqual([{ role: 'manager' }]);
});

test('an organisation a service enters has no member, and several may wait for their SIRET', async () => {
  const { db } = database;
  const { authorityId } = await anOrganisation(db);
  const profile = aProfile({ siret: null, siretPending: true });
  const made = async () =>
    settled(await createOrganisation(aContext(db), { authorityId, profile, manager: null })).id;
  expect(await made()).not.toEqual(await made());
  expect(
    await createOrganisation(aContext(db), {
      authorityId,
      profile: { ...profile, name: ' ' },
      manager: null,
    }),
  ).toEqual({ ok: false, refusal: { reason: 'name-missing' } });
});
