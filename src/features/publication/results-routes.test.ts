import { beforeAll, describe, expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { aContent, aContext, aPastCall } from '#test/builders/call.ts';
import { awards } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { issuePublication } from './issue-publication.ts';

const database = useDatabase();
const rows = awards(
  { amount_cents: 4_200_000, beneficiary: 'Les Restaurants (fictif)', departments: ['32'] },
  {
    amount_cents: 4_800_050,
    beneficiary: null,
    title: 'Rénover <b>ensemble</b>',
    departments: ['32'],
  },
  { amount_cents: 1_500_000, beneficiary: 'Le Nid (fictif)', scale: 'regional', departments: [] },
);

const publish = async (slug: string, versions: (typeof rows)[]) => {
  const { call } = await aPastCall(database.db, slug);
  for (const [index, some] of versions.entries()) {
    await issuePublication(
      aContext(database.db),
      call.id,
      aContent(slug, { awards: some }),
      index === 0 ? null : 'Montant corrigé.',
    );
  }
  return call;
};
const read = async (path: string) => {
  const answer = await anApp(database.db).request(path);
  return { status: answer.status, words: wordsOf(await answer.text()) };
};

beforeAll(async () => {
  await publish('gers', [rows]);
});

describe('a results page', () => {
  test('holds each row once, with its amount, and what is missing is said', async () => {
    const { status, words } = await read('/calls/gers');
    expect(status).toBe(200);
    expect(words).toContain('Les Restaurants (fictif) Un potager partagé 42 000 €');
    expect(words).toContain('Bénéficiaire non publié Rénover &lt;b>ensemble&lt;/b> 48 000,50 €');
    expect(words).toContain('Gers (32) 2 projets · 90 000,50 €');
  });
  test('speaks English under /en', async () => {
    const { words } = await read('/en/calls/gers');
    expect(words).toContain('Gers (32) 2 projects · €90,000.50');
  });
  test('that does not exist is a 404, at every address under it', async () => {
    const paths = ['', '/figures/awarded-total', '/publication.json', '/source', '/versions/1'];
    const statuses = await Promise.all(paths.map((path) => read(`/calls/nobody${path}`)));
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await read('/calls/gers/versions/2')).status).toBe(404);
    expect((await read('/calls/gers/versions/01')).status).toBe(404);
    expect((await read('/calls/gers/figures/nothing')).status).toBe(404);
  });
});

describe('a figure', () => {
  test('opens exactly the rows that make it, with their sum', async () => {
    const { words } = await read('/calls/gers/figures/department-32-total');
    expect(words).toContain('Montant de Gers (32) : 90 000,50 €');
    expect(words).toContain('2 lignes');
    expect(words).not.toContain('Le Nid');
    expect(words).toContain('Total 90 000,50 €');
  });
  test('gives the same rows as a file', async () => {
    const answer = await anApp(database.db).request('/calls/gers/figures/regional-total.csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await answer.text()).toBe(
      'position;beneficiaire;objet;montant_euros;echelle;departements;ligne_source\r\n' +
        '3;Le Nid (fictif);Un potager partagé;15000,00;régionale;;\r\n',
    );
  });
});

describe('a rectification', () => {
  test('shows at once on an address already kept in memory, and the old version says so', async () => {
    const call = await publish('mended', [rows]);
    const app = anApp(database.db);
    const page = async (path: string) => wordsOf(await (await app.request(path)).text());
    expect(await page('/calls/mended')).toContain('Gers (32) 2 projets · 90 000,50 €');
    expect(await page('/calls/mended/versions/1')).not.toContain('remplace');

    await issuePublication(
      aContext(database.db),
      call.id,
      aContent('mended', { awards: rows.slice(0, 1) }),
      'Deux lignes de trop.',
    );
    const current = await page('/calls/mended');
    expect(current).toContain('Gers (32) 1 projet · 42 000 €');
    expect(current).toContain('Remplace la version 1 : Deux lignes de trop.');
    expect(await page('/calls/mended/versions/1')).toContain('La version 2 la remplace.');
  });
  test('changes the validator, so that a kept copy is not taken for the new one', async () => {
    await publish('validated', [
      rows,
      rows.slice(1).map((row, index) => ({ ...row, position: index + 1 })),
    ]);
    const app = anApp(database.db);
    const first =
      (await app.request('/calls/validated/versions/1/awards.csv')).headers.get('etag') ?? '';
    const again = await app.request('/calls/validated/awards.csv', {
      headers: { 'if-none-match': first },
    });
    expect(again.status).toBe(200);
    const current = again.headers.get('etag') ?? '';
    const same = await app.request('/calls/validated/awards.csv', {
      headers: { 'if-none-match': current },
    });
    expect([same.status, await same.text()]).toEqual([304, '']);
  });
});

test('every published call is listed, and pages beyond the last do not exist', async () => {
  expect((await read('/calls')).words).toContain('Appel d’exemple, 2026');
  expect((await read('/calls?page=2')).status).toBe(404);
  expect((await read('/calls?page=zero')).status).toBe(200);
});

test('a beneficiary and a territory gather what was published of them', async () => {
  const beneficiary = await read('/beneficiaries/le-nid-fictif');
  expect(beneficiary.words).toContain('Accordé, tous appels publiés ici');
  expect((await read('/beneficiaries/nobody')).status).toBe(404);
  expect((await read('/territories/11')).words).toContain('Aucun projet publié');
  expect((await read('/territories/999')).status).toBe(404);
});
