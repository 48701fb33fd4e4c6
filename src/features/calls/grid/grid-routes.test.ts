import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { aBareDraft } from '#test/builders/bare-draft.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { findGrid } from './grid-queries.ts';
import { startGrid } from './start-grid.ts';

const database = useDatabase();
const signingKey = aSigningKey();

let desks = 0;
/** An officer before the grid of a draft, and what they can do there. */
async function aDesk() {
  const { db } = database;
  desks += 1;
  const { authority, id } = await aBareDraft(db, `bureau-${desks}`);
  await startGrid({ db, now: new Date('2026-11-24T11:00:00Z') }, { callId: id, copiedFrom: null });
  const officer = await aPerson(db, { roles: [{ authorityId: authority.id, role: 'officer' }] });
  const headers = await sessionOf({ ...partsForTest(), db, signingKey }, officer);
  const app = anApp(db, { signingKey });
  const path = `/office/calls/${id}/grid`;
  const open = async () => (await app.request(path, { headers })).text();
  const send = async (form: Record<string, string>) =>
    app.request(path, { method: 'POST', headers, body: new URLSearchParams(form) });
  return { db, id, open, send, app, path };
}

/** The fields of a page, as a browser would send them back. */
function fieldsOf(html: string): Record<string, string> {
  const decoded = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    const isOff = /type="radio"/.test(tag) && !/ checked/.test(tag);
    if (name && !isOff) fields[name] = decoded(/ value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  for (const [, tag = '', text = ''] of html.matchAll(/<textarea([^>]*)>([^<]*)</g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    if (name) fields[name] = decoded(text);
  }
  delete fields['q'];
  return fields;
}

test('what is shown and sent back unchanged is the same grid', async () => {
  const { db, id, open, send } = await aDesk();
  const before = await findGrid(db, id);
  const answer = await send({ ...fieldsOf(await open()), do: 'save' });
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `/office/calls/${id}/grid?done=saved`,
  ]);
  expect((await findGrid(db, id))?.grid).toEqual(before?.grid);
});

test('each criterion says what it counts for', async () => {
  const { open } = await aDesk();
  const words = wordsOf(await open());
  expect(words).toContain('Les poids font 10 en tout.');
  expect(words).toContain('Critère 1, 30,0 % de la note');
});

test('buttons move, add and remove without losing or saving anything', async () => {
  const { db, id, open, send } = await aDesk();
  const fields: Record<string, string> = { ...fieldsOf(await open()), 'criterion-2-label': 'Neuf' };
  const labels = (html: string) =>
    Object.entries(fieldsOf(html)).flatMap(([name, value]) =>
      /^criterion-\d+-label$/.test(name) ? [value] : [],
    );
  const pressed = async (action: string) =>
    labels(await (await send({ ...fields, do: action })).text());
  const all = labels(await open());
  const [first, , ...rest] = all;
  expect(await pressed('up criterion 2')).toEqual(['Neuf', first, ...rest]);
  expect(await pressed('add criterion')).toEqual([first, 'Neuf', ...rest, '']);
  expect(await pressed('remove criterion 1')).toEqual(['Neuf', ...rest]);
  expect(await pressed('take-default')).toEqual(all);
  expect((await findGrid(db, id))?.grid.criteria[1]?.label).toEqual('Qualité du projet');
});

test('a number that cannot be read is refused at its field, and kept as typed', async () => {
  const { open, send } = await aDesk();
  const answer = await send({
    ...fieldsOf(await open()),
    'criterion-1-weight': 'trois',
    'criterion-2-labels': 'trois = bien',
    do: 'save',
  });
  const html = await answer.text();
  expect([answer.status, [...html.matchAll(/id="([\w-]+)-error"/g)].map(([, id]) => id)]).toEqual([
    422,
    ['criterion-1-weight', 'criterion-2-labels'],
  ]);
  expect(fieldsOf(html)).toMatchObject({
    'criterion-1-weight': 'trois',
    'criterion-2-labels': 'trois = bien',
  });
});

test('a published grid asks for the reason, and shows its revisions', async () => {
  const { db, id, open, send } = await aDesk();
  await sql`update calls set state = 'published', public_from = now() where id = ${id}`.execute(db);
  const fields: Record<string, string> = { ...fieldsOf(await open()), 'criterion-1-weight': '4' };
  const refused = await send({ ...fields, do: 'save' });
  expect([refused.status, wordsOf(await refused.text())]).toEqual([
    422,
    expect.stringContaining('Dites pourquoi la grille change'),
  ]);
  expect((await send({ ...fields, reason: 'Poids inversés', do: 'save' })).status).toEqual(303);
  expect(wordsOf(await open())).toContain('Poids inversés');
});

test('once the review may begin it is read, and no form is left', async () => {
  const { db, id, open, send } = await aDesk();
  const fields = fieldsOf(await open());
  await sql`update calls set state = 'published', public_from = now() where id = ${id}`.execute(db);
  await sql`update calls set state = 'under-review' where id = ${id}`.execute(db);
  const html = await open();
  expect([html.includes('id="grid"'), wordsOf(html).includes('30,0 %')]).toEqual([false, true]);
  expect((await send({ ...fields, do: 'save' })).status).toEqual(422);
});

test('for an officer of another authority the grid is absent, to read and to write', async () => {
  const { app, path } = await aDesk();
  const { authority } = await aBareDraft(database.db, 'ailleurs');
  const stranger = await aPerson(database.db, {
    roles: [{ authorityId: authority.id, role: 'officer' }],
  });
  const headers = await sessionOf({ ...partsForTest(), db: database.db, signingKey }, stranger);
  const body = new URLSearchParams({ do: 'save' });
  expect([
    (await app.request(path, { headers })).status,
    (await app.request(path, { method: 'POST', headers, body })).status,
  ]).toEqual([404, 404]);
});
