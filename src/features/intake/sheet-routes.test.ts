import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';

const database = useDatabase();
const signingKey = aSigningKey();
let officer: Record<string, string>;
let stranger: Record<string, string>;
let authorityId = '';

beforeAll(async () => {
  const { db } = database;
  const context = aContext(db);
  const own = settled(
    await createAuthority(context, { name: 'Service (fictif)', shortName: 'own' }),
  );
  const other = settled(
    await createAuthority(context, { name: 'Autre (fictif)', shortName: 'other' }),
  );
  authorityId = own.id;
  const parts = { ...partsForTest(), db, signingKey };
  const session = async (id: string) =>
    sessionOf(parts, await aPerson(db, { roles: [{ authorityId: id, role: 'officer' }] }));
  officer = await session(own.id);
  stranger = await session(other.id);
});

const app = () => anApp(database.db, { signingKey });
const get = (path: string, headers = officer) => app().request(path, { headers });
const post = (path: string, fields: Record<string, string | File>, headers = officer) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return app().request(path, { method: 'POST', headers, body });
};

async function open(file = 'demo/occitanie-2021.md'): Promise<string> {
  const sheet = new File([await readFile(file)], 'feuille.md');
  const answer = await post('/office/sheets/files', { sheet, authority: authorityId });
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

test('a document is read, settled and published from its screen', async () => {
  const sheet = await open();
  const screen = wordsOf(await (await get(sheet)).text());
  expect(screen).toContain('52 lignes lues, 2 questions à régler');
  expect(screen).toContain('Qui est le bénéficiaire ?');

  const corrected = await post(`${sheet}/decisions`, {
    kind: 'correction',
    question: '0',
    position: '1',
    field: 'beneficiary',
    text: 'ADIE et AFPA',
    reason: 'Nommées dans l’objet.',
  });
  expect([corrected.status, corrected.headers.get('location')]).toEqual([
    303,
    `${sheet}#question-1`,
  ]);
  await post(`${sheet}/decisions`, { kind: 'as-published', question: '1' });
  expect(wordsOf(await (await get(sheet)).text())).toContain('toutes les questions sont réglées');

  const form = await (await get(`${sheet}/publication`)).text();
  expect(form).toContain('value="Action des groupes de travail et des auteurs"');
  const details = {
    name: 'Groupes de travail',
    programme: 'Stratégie',
    edition: '2021',
    source_title: 'Résultats',
    source_url: '',
    region: '76',
  };
  const refused = await post(`${sheet}/publication`, { ...details, edition: 'seconde' });
  expect([refused.status, wordsOf(await refused.text())]).toEqual([
    422,
    expect.stringContaining('Écrivez une année de quatre chiffres'),
  ]);
  const published = await post(`${sheet}/publication`, details);
  expect([published.status, published.headers.get('location')]).toEqual([
    303,
    '/calls/groupes-de-travail-2021',
  ]);
  const page = wordsOf(await (await get('/calls/groupes-de-travail-2021', {})).text());
  expect(page).toContain('ADIE et AFPA');
  expect(page).toContain('Nommées dans l’objet.');
});

test('what was typed comes back with the reason it was not taken', async () => {
  const sheet = await open();
  const answer = await post(`${sheet}/decisions`, {
    kind: 'correction',
    position: '2',
    field: 'amount_cents',
    text: '12,345',
    reason: 'Lu au registre',
  });
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('value="12,345"');
  expect(html).toContain('value="Lu au registre"');
  expect(wordsOf(html)).toContain('« 12,345 » ne se lit pas comme un montant');
});

test('a document that cannot be read is refused with a sentence', async () => {
  const empty = new File([], 'vide.md');
  const pdf = new File(['%PDF-1.7'], 'feuille.pdf');
  const answers = await Promise.all(
    [empty, pdf].map((sheet) => post('/office/sheets/files', { sheet, authority: authorityId })),
  );
  expect(answers.map(({ status }) => status)).toEqual([422, 422]);
  expect(wordsOf((await answers[1]?.text()) ?? '')).toContain('PDF');
});

test('for an officer of another authority no door opens', async () => {
  const sheet = await open();
  const doors = await Promise.all([
    get(sheet, stranger),
    get(`${sheet}/awards/1`, stranger),
    get(`${sheet}/publication`, stranger),
    post(`${sheet}/decisions`, { kind: 'as-published', question: '0' }, stranger),
    post(`${sheet}/publication`, { name: 'x' }, stranger),
  ]);
  expect(doors.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect(await (await get('/office/sheets', stranger)).text()).not.toContain('feuille.md');
  // It is there for its own officers.
  expect(await (await get('/office/sheets')).text()).toContain('feuille.md');
});
