import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { handOverDuties } from '#features/people/hand-over-duties.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aProgramme } from '#test/builders/envelope.ts';
import { aPerson } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { addMember, nameLead } from './change-group-people.ts';
import { addLine, archiveLine, changeLine, moveLineUp } from './change-roadmap.ts';
import { archiveGroup, changeGroup, createGroup, moveGroupUp } from './change-working-group.ts';
import { listRoadmapLines } from './roadmap-queries.ts';
import { listGroupIds, listGroupMembers, listLeads } from './working-group-queries.ts';

const database = useDatabase();
const terms = { name: 'Petite enfance', theme: '', isExample: false };
const aLine = (objective: string) => ({ objective, action: 'Agir', indicator: '', year: 2026 });

async function aGroup(name = terms.name) {
  const context = aContext(database.db);
  const { authority, programme } = await aProgramme(database.db);
  const place = { authorityId: authority.id, programmeId: programme.id };
  const group = settled(await createGroup(context, place, { ...terms, name }));
  return { context, authority, place, group };
}

test('groups of a programme keep their order, and twenty made at once their own place', async () => {
  const { context, place, group } = await aGroup();
  const made = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      createGroup(context, place, { ...terms, name: `Groupe ${index}` }),
    ),
  );
  const ids = await listGroupIds(database.db, place.programmeId);
  expect([ids.length, new Set(ids).size, made.every(({ ok }) => ok)]).toEqual([21, 21, true]);

  const last = made.find((each) => each.ok && each.value.id === ids.at(-1));
  if (!last?.ok) throw new Error('It was made');
  await moveGroupUp(context, last.value);
  const [before, after] = [ids.slice(0, -2), await listGroupIds(database.db, place.programmeId)];
  expect(after).toEqual([...before, ids.at(-1), ids.at(-2)]);
  await moveGroupUp(context, group);
  expect(await listGroupIds(database.db, place.programmeId)).toEqual(after);
});

test('two groups of a programme never share a name', async () => {
  const { context, place } = await aGroup();
  const other = settled(await createGroup(context, place, { ...terms, name: 'Logement' }));
  expect([
    await createGroup(context, place, terms),
    await changeGroup(context, other, terms),
    await createGroup(context, place, { ...terms, name: '' }),
  ]).toEqual([
    { ok: false, refusal: { reason: 'name-taken' } },
    { ok: false, refusal: { reason: 'name-taken' } },
    { ok: false, refusal: { reason: 'name-missing' } },
  ]);
});

test('a group is led by those who hold the role, several if need be, and no longer once it is lost', async () => {
  const { context, authority, group, place } = await aGroup();
  const second = settled(await createGroup(context, place, { ...terms, name: 'Logement' }));
  const lead = await aPerson(database.db, {
    name: 'Lou Pilote (fictif)',
    roles: [{ authorityId: authority.id, role: 'group-lead' }],
  });
  const officer = await aPerson(database.db, {
    roles: [{ authorityId: authority.id, role: 'officer' }],
  });
  const named = { personId: lead.id, role: 'group-lead' } as const;
  settled(await nameLead(context, group, named));
  settled(await nameLead(context, second, named));
  expect(await nameLead(context, group, { ...named, personId: officer.id })).toEqual({
    ok: false,
    refusal: { reason: 'role-not-held' },
  });
  expect(await nameLead(context, group, { ...named, role: 'group-deputy' })).toEqual({
    ok: false,
    refusal: { reason: 'role-not-held' },
  });
  const led = async () =>
    (await Promise.all([group, second].map(({ id }) => listLeads(database.db, id)))).flat();
  expect(await led()).toEqual(Array(2).fill({ ...named, name: 'Lou Pilote (fictif)' }));

  settled(
    await handOverDuties(context, {
      authorityId: authority.id,
      personId: lead.id,
      successorId: null,
    }),
  );
  expect(await led()).toEqual([]);
});

test('PostgreSQL itself refuses a lead without the role, and a group led from another authority', async () => {
  const { authority, group } = await aGroup();
  const other = await aGroup('Ailleurs');
  const stranger = await aPerson(database.db, {
    roles: [{ authorityId: other.authority.id, role: 'group-lead' }],
  });
  const insert = (authorityId: string) =>
    sql`insert into working_group_leads (authority_id, group_id, person_id, role, named_at)
      values (${authorityId}, ${group.id}, ${stranger.id}, 'group-lead', now())`
      .execute(database.db)
      .catch(({ constraint }) => constraint);
  expect([await insert(authority.id), await insert(other.authority.id)]).toEqual([
    'who_leads_a_group_holds_the_role',
    'a_group_is_led_within_its_authority',
  ]);
});

test('members are named once, and no event says who', async () => {
  const { context, group } = await aGroup();
  const asked = { kind: 'organisation', name: 'Les Petits Pas (fictif)' } as const;
  settled(await addMember(context, group, asked));
  expect(await addMember(context, group, asked)).toEqual({
    ok: false,
    refusal: { reason: 'member-named-twice' },
  });
  settled(await addMember(context, group, { kind: 'person', name: 'Dominique Exemple (fictif)' }));
  expect((await listGroupMembers(database.db, group.id)).map(({ name }) => name)).toEqual([
    'Les Petits Pas (fictif)',
    'Dominique Exemple (fictif)',
  ]);
  const events = await database.db
    .selectFrom('events')
    .select(['name', 'facts'])
    .where('subject_id', '=', group.id)
    .orderBy('sequence')
    .execute();
  expect(events.map(({ name }) => name)).toEqual([
    'working-group-created',
    'group-member-added',
    'group-member-added',
  ]);
  expect(JSON.stringify(events)).not.toMatch(/fictif/);
});

test('a call is offered the lines that stand; archived ones are kept, with their group', async () => {
  const { context, group, place } = await aGroup();
  const ids = [];
  for (const objective of ['Un', 'Deux', 'Trois']) {
    ids.push(settled(await addLine(context, group, aLine(objective))).id);
  }
  const [first = '', , third = ''] = ids;
  await moveLineUp(context, group, third);
  settled(await changeLine(context, group, { id: third, terms: aLine('Trois bis') }));
  await archiveLine(context, group, { id: first, archived: true });
  const objectives = async (archivedToo = false) =>
    (await listRoadmapLines(database.db, place.programmeId, { archivedToo })).map(
      ({ objective, groupName }) => `${groupName} : ${objective}`,
    );
  expect(await objectives()).toEqual(['Petite enfance : Trois bis', 'Petite enfance : Deux']);
  expect(await objectives(true)).toEqual([
    'Petite enfance : Un',
    'Petite enfance : Trois bis',
    'Petite enfance : Deux',
  ]);
  await archiveGroup(context, group, true);
  expect([await objectives(), (await objectives(true)).length]).toEqual([[], 3]);
  await archiveGroup(context, group, false);
  expect((await objectives()).length).toEqual(2);

  const deletion = database.db.deleteFrom('roadmap_lines').where('id', '=', first).execute();
  await expect(deletion).rejects.toMatchObject({
    constraint: 'a_roadmap_line_is_archived_never_deleted',
  });
});

test.each([
  [{ objective: '' }, { reason: 'line-text-missing', field: 'objective' }],
  [
    { indicator: 'x'.repeat(1001) },
    { reason: 'line-text-too-long', field: 'indicator', length: 1001 },
  ],
  [{ year: Number.NaN }, { reason: 'line-year-unread' }],
  [{ year: 20_260 }, { reason: 'line-year-unread' }],
])('a line with %o is refused', async (given, refusal) => {
  const { context, group } = await aGroup();
  expect(await addLine(context, group, { ...aLine('Un'), ...given })).toEqual({
    ok: false,
    refusal,
  });
});
