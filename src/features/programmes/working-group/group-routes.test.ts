import { expect, test } from 'vitest';
import type { Role } from '#kernel/role.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aProgramme } from '#test/builders/envelope.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { nameLead } from './change-group-people.ts';
import { addLine } from './change-roadmap.ts';
import { createGroup } from './change-working-group.ts';
import { listGroups } from './working-group-queries.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const plain = { name: 'Petite enfance', theme: '', isExample: false };

/** A programme, and a way to come to it as somebody of its service. */
async function aDesk() {
  const { db } = database;
  const { authority, programme } = await aProgramme(db, 'Stratégie (fictive)');
  const app = anApp(db, { signingKey });
  const come = async (...roles: Role[]) => {
    const person = await aPerson(db, {
      name: 'Lou Pilote (fictif)',
      roles: roles.map((role) => ({ authorityId: authority.id, role })),
    });
    const headers = await sessionOf({ ...partsForTest(), db, signingKey }, person);
    const read = async (path: string) => {
      const answer = await app.request(path, { headers });
      return { status: answer.status, words: wordsOf(await answer.text()) };
    };
    const send = (path: string, form: Record<string, string> = {}) =>
      app.request(path, { method: 'POST', headers, body: new URLSearchParams(form) });
    return { person, read, send };
  };
  const place = { authorityId: authority.id, programmeId: programme.id };
  const list = `/office/programmes/${programme.id}/groups`;
  return { db, authority, place, list, come };
}

test('an officer makes a group, names its lead, adds a member and writes a line', async () => {
  const { authority, list, come } = await aDesk();
  const { read, send } = await come('officer');
  const lead = await aPerson(database.db, {
    name: 'Sacha Pilote (fictif)',
    roles: [{ authorityId: authority.id, role: 'group-lead' }],
  });
  expect((await read(list)).words).toContain('Aucun groupe de travail');

  const created = await send(list, { name: 'Petite enfance', example: 'yes' });
  const path = (created.headers.get('location') ?? '').replace(/\?.*/, '');
  expect([created.status, path.startsWith(`${list}/`)]).toEqual([303, true]);
  const statuses = [];
  for (const [at, form] of [
    ['leads', { lead: `group-lead ${lead.id}` }],
    ['members', { kind: 'organisation', member: 'Les Petits Pas (fictif)' }],
    ['lines', { objective: 'Accueillir', action: 'Ouvrir des places', year: '2026' }],
  ] as const) {
    statuses.push((await send(`${path}/${at}`, form)).status);
  }
  expect(statuses).toEqual([303, 303, 303]);
  const { words } = await read(path);
  for (const text of [
    'Exemple',
    'Sacha Pilote (fictif), pilote',
    'Les Petits Pas (fictif)',
    'Ouvrir des places',
    '1 ligne',
  ]) {
    expect(words).toContain(text);
  }
  expect((await read(list)).words).toMatch(/1 groupe .*Sacha Pilote/);
  expect((await read(`${list}/roadmaps.csv`)).words).toContain(
    'Petite enfance;Accueillir;Ouvrir des places;;2026;en service',
  );
});

test('what is refused is said at its field, and what was typed is kept', async () => {
  const { db, place, list, come } = await aDesk();
  const { send } = await come('officer');
  const group = settled(await createGroup(aContext(db), place, plain));
  const refused = async (path: string, form: Record<string, string>) => {
    const answer = await send(path, form);
    const html = await answer.text();
    const kept = Object.values(form).every((value) => html.includes(value));
    return [answer.status, [...html.matchAll(/id="(\w+)-error"/g)].map(([, id]) => id), kept];
  };
  expect(await refused(list, { name: 'Petite enfance', theme: 'Le thème' })).toEqual([
    422,
    ['name'],
    true,
  ]);
  const path = `${list}/${group.id}`;
  const line = { objective: 'Un objectif', action: '', year: '26' };
  expect(await refused(`${path}/lines`, line)).toEqual([422, ['action'], true]);
  expect(await refused(`${path}/lines`, { ...line, action: 'Agir' })).toEqual([
    422,
    ['year'],
    true,
  ]);
  expect(await refused(`${path}/members`, { member: '', kind: 'person' })).toEqual([
    422,
    ['member'],
    true,
  ]);
});

test('a lead writes the roadmap of their groups, sees no other, and rules none', async () => {
  const { db, place, list, come } = await aDesk();
  const { person, read, send } = await come('group-lead');
  const context = aContext(db);
  const own = settled(await createGroup(context, place, plain));
  const other = settled(await createGroup(context, place, { ...plain, name: 'Logement' }));
  settled(await nameLead(context, own, { personId: person.id, role: 'group-lead' }));

  const door = await read('/office/groups');
  expect([door.words.includes('Petite enfance'), door.words.includes('Logement')]).toEqual([
    true,
    false,
  ]);
  const line = { objective: 'Accueillir', action: 'Ouvrir' };
  expect([
    (await read(`${list}/${own.id}`)).status,
    (await send(`${list}/${own.id}/lines`, line)).status,
    (await read(`${list}/${other.id}`)).status,
    (await send(`${list}/${other.id}/lines`, line)).status,
    (await read(list)).status,
    (await send(`${list}/${own.id}`, { name: 'Pris' })).status,
    (await send(`${list}/${own.id}/archival`)).status,
  ]).toEqual([200, 303, 404, 404, 404, 404, 404]);
});

test('an officer elsewhere who leads a group here does not rule it', async () => {
  const { db, authority, place, list } = await aDesk();
  const elsewhere = await aDesk();
  const person = await aPerson(db, {
    roles: [
      { authorityId: authority.id, role: 'group-lead' },
      { authorityId: elsewhere.authority.id, role: 'officer' },
    ],
  });
  const context = aContext(db);
  const group = settled(await createGroup(context, place, plain));
  settled(await nameLead(context, group, { personId: person.id, role: 'group-lead' }));
  const headers = await sessionOf({ ...partsForTest(), db, signingKey }, person);
  const app = anApp(db, { signingKey });
  const send = (path: string) =>
    app.request(`${list}/${group.id}${path}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(),
    });
  expect([
    (await app.request(`${list}/${group.id}`, { headers })).status,
    (await send('/archival')).status,
    (await send(`/leads/${person.id}/end`)).status,
    (await send('/members')).status,
  ]).toEqual([200, 404, 404, 404]);
});

test('a line is changed, moved, archived and taken out again', async () => {
  const { db, place, list, come } = await aDesk();
  const { read, send } = await come('officer');
  const context = aContext(db);
  const group = settled(await createGroup(context, place, plain));
  const line = { objective: 'Un', action: 'Agir', indicator: '', year: null };
  settled(await addLine(context, group, line));
  const { id } = settled(await addLine(context, group, { ...line, objective: 'Deux' }));
  const path = `${list}/${group.id}`;
  await send(`${path}/lines/${id}/place`);
  await send(`${path}/lines/${id}`, { objective: 'Deux bis', action: 'Agir' });
  expect((await read(path)).words).toMatch(/2 lignes .*Deux bis.*Un/);
  await send(`${path}/lines/${id}/archival`);
  expect((await read(path)).words).toMatch(/1 ligne .*Lignes archivées 1 ligne .*Deux bis/);
  await send(`${path}/lines/${id}/restoration`);
  expect((await read(path)).words).not.toContain('Lignes archivées');
});

test('the list asks one question, whatever it holds, and says how many there are', async () => {
  const { db, place, come } = await aDesk();
  const { person } = await come('officer');
  const reader = {
    personId: person.id,
    memberships: [{ authorityId: place.authorityId, role: 'officer' as const }],
  };
  for (const name of ['Un', 'Deux', 'Trois']) {
    settled(await createGroup(aContext(db), place, { ...plain, name }));
  }
  const asked = { programmeId: place.programmeId, archived: false, limit: 2, offset: 0 };
  const { total, rows } = await listGroups(db, reader, asked);
  expect([total, rows.map(({ name }) => name)]).toEqual([3, ['Un', 'Deux']]);
});
