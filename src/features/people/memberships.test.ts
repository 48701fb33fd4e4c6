import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { PlainDay } from '#kernel/day.ts';
import { euros } from '#kernel/money.ts';
import type { Role } from '#kernel/role.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aPerson } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { changeMemberRoles } from './change-member-roles.ts';
import { createAuthority } from './create-authority.ts';
import { giveDelegation, takeBackDelegation } from './give-delegation.ts';
import { handOverDuties } from './hand-over-duties.ts';
import { listDelegations, listMembers } from './member-queries.ts';

const database = useDatabase();
const context = () => aContext(database.db);

async function aService(shortName: string) {
  const { id } = settled(await createAuthority(context(), { name: shortName, shortName }));
  const member = (name: string, ...held: Role[]) =>
    aPerson(database.db, { name, roles: held.map((role) => ({ authorityId: id, role })) });
  const rolesByName = async () =>
    Object.fromEntries(
      (await listMembers(database.db, [id])).map(({ name, roles }) => [name, roles.join(' ')]),
    );
  return { authorityId: id, member, rolesByName };
}

test('of two administrators who leave at the same instant, one stays', async () => {
  for (const round of ['un', 'deux', 'trois']) {
    const { authorityId, member, rolesByName } = await aService(`Départs ${round}`);
    const [ada, bob] = [await member('Ada', 'administrator'), await member('Bob', 'administrator')];
    const outcomes = await Promise.all(
      [ada, bob].map(({ id }) =>
        handOverDuties(context(), { authorityId, personId: id, successorId: null }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, value: null }]);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([
      { ok: false, refusal: { reason: 'last-administrator' } },
    ]);
    expect(Object.values(await rolesByName())).toEqual(['administrator']);
  }
});

test('plain SQL cannot take the last administrator away either, alone or two at a time', async () => {
  const { authorityId, member } = await aService('En SQL');
  await member('Ada', 'administrator');
  await member('Bob', 'administrator');
  const everybody = sql`delete from memberships where authority_id = ${authorityId}`;
  await expect(everybody.execute(database.db)).rejects.toThrow(/without an administrator/);
  const oneEach = [1, 2].map(() =>
    sql`delete from memberships where ctid = (
      select ctid from memberships where authority_id = ${authorityId} for update skip locked limit 1
    )`.execute(database.db),
  );
  const settledOnes = await Promise.allSettled(oneEach);
  expect(settledOnes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(
    sql`update memberships set role = 'officer' where authority_id = ${authorityId}`.execute(
      database.db,
    ),
  ).rejects.toThrow(/append-only/);
});

test('roles are given and taken, with an event that says which', async () => {
  const { authorityId, member, rolesByName } = await aService('Rôles');
  const ada = await member('Ada', 'administrator');
  const eve = await member('Eve', 'officer');
  const asked = { authorityId, personId: eve.id };
  await changeMemberRoles(context(), { ...asked, roles: ['auditor', 'press-officer'] });
  expect(await rolesByName()).toEqual({ Ada: 'administrator', Eve: 'auditor press-officer' });
  const events = await database.db
    .selectFrom('events')
    .select(['name', 'facts'])
    .where('subject_id', '=', eve.id)
    .execute();
  expect(events).toEqual([
    { name: 'roles-changed', facts: { given: 'auditor press-officer', taken: 'officer' } },
  ]);

  const refusals = [
    await changeMemberRoles(context(), { ...asked, roles: [] }),
    await changeMemberRoles(context(), { authorityId, personId: ada.id, roles: ['officer'] }),
    await changeMemberRoles(context(), {
      authorityId,
      personId: (await aPerson(database.db)).id,
      roles: ['officer'],
    }),
  ];
  expect(refusals.map((outcome) => (outcome.ok ? null : outcome.refusal.reason))).toEqual([
    'no-role',
    'last-administrator',
    'not-a-member',
  ]);
});

test('whoever leaves hands their roles to another; their delegation ends with them', async () => {
  const { authorityId, member, rolesByName } = await aService('Relève');
  await member('Ada', 'administrator');
  const sig = await member('Sig', 'signatory', 'officer');
  const next = await member('Nex', 'officer');
  const day = (text: string) => text as PlainDay;
  const delegation = {
    personId: sig.id,
    reference: 'Arrêté fictif 1',
    scope: 'Actes attributifs',
    ceiling: euros(80_000),
    from: day('2026-01-01'),
    until: null,
  };
  settled(await giveDelegation(context(), { authorityId, delegation }));
  const asked = { authorityId, personId: sig.id, successorId: next.id };
  settled(await handOverDuties(context(), asked));
  expect(await rolesByName()).toEqual({ Ada: 'administrator', Nex: 'officer signatory' });
  const [ended] = await listDelegations(database.db, { authorityId, personId: sig.id });
  expect(ended).toEqual({ ...delegation, id: ended?.id, until: '2026-11-24' });
  expect(await handOverDuties(context(), asked)).toEqual({
    ok: false,
    refusal: { reason: 'not-a-member' },
  });
});

test('whoever signs no more keeps no delegation', async () => {
  const { authorityId, member } = await aService('Signatures');
  const { id: personId } = await member('Ada', 'administrator');
  const asked = { authorityId, personId };
  await changeMemberRoles(context(), { ...asked, roles: ['administrator', 'signatory'] });
  const delegation = {
    personId,
    reference: 'Arrêté 2026-7',
    scope: 'Conventions',
    ceiling: null,
    from: '2026-01-01' as PlainDay,
    until: null,
  };
  settled(await giveDelegation(context(), { authorityId, delegation }));
  await changeMemberRoles(context(), { ...asked, roles: ['administrator'] });
  const rows = await database.db
    .selectFrom('delegations')
    .select('until_on')
    .where('authority_id', '=', authorityId)
    .execute();
  expect(rows).toEqual([{ until_on: '2026-11-24' }]);
});

test('only a signatory gets a delegation, in the order of its days, and it ends once', async () => {
  const { authorityId, member } = await aService('Délégations');
  const sig = await member('Sig', 'signatory');
  const officer = await member('Eve', 'officer');
  const delegation = {
    personId: sig.id,
    reference: 'Arrêté fictif 2',
    scope: 'Tout acte',
    ceiling: null,
    from: '2026-01-01' as PlainDay,
    until: null,
  };
  const give = (given: object) =>
    giveDelegation(context(), { authorityId, delegation: { ...delegation, ...given } });
  expect(await give({ personId: officer.id })).toMatchObject({
    refusal: { reason: 'not-a-signatory' },
  });
  expect(await give({ until: '2025-12-31' })).toMatchObject({
    refusal: { reason: 'ends-before-it-begins' },
  });
  const { id } = settled(await give({}));
  settled(await takeBackDelegation(context(), { authorityId, id }));
  expect(await takeBackDelegation(context(), { authorityId, id })).toMatchObject({
    refusal: { reason: 'delegation-over' },
  });
});
