import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { aContent, aContext, aPastCall } from '#test/builders/call.ts';
import { awards } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { issuePublication } from './issue-publication.ts';

const database = useDatabase();

const ask = (address: string) => anApp(database.db).request(address);
const read = async (address: string) => wordsOf(await (await ask(address)).text());

test('before anything is published, the page says so and where to go', async () => {
  expect(await read('/search')).toContain('Aucun résultat n’est encore publié.');
});

async function publishLots(): Promise<void> {
  const { call } = await aPastCall(database.db, 'lots');
  const rows = awards(
    ...Array.from({ length: 2_345 }, (_, n) => ({
      beneficiary: n === 7 ? '=HYPERLINK("http://a.example") (fictif)' : `Lot ${n % 90} (fictif)`,
      title: n % 2 ? 'Bus ; "numérique"' : 'Jardin',
      amount_cents: (n % 9) * 1_000_50,
      departments: n % 3 ? ['31'] : ['09', '32'],
    })),
  );
  await issuePublication(aContext(database.db), call.id, aContent('lots', { awards: rows }), null);
}

test('a result is a page, a sentence of filters, and a file of the same awards', async () => {
  await publishLots();
  const words = await read('/search?q=bus&department=31');
  expect(words).toContain('Projets trouvés 781');
  expect(words).toContain('Filtres choisis : département Haute-Garonne (31) ( retirer )');

  const file = await ask('/search.csv?q=bus&department=31');
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  // A Response drops the mark when it decodes; a spreadsheet needs it.
  const text = Buffer.from(await file.arrayBuffer()).toString('utf8');
  const lines = text.split('\r\n');
  expect(lines[0]).toBe(
    '\uFEFFannee;appel;autorite;position;beneficiaire;objet;theme;montant_euros;echelle;departements;adresse',
  );
  expect(lines.at(-1)).toBe('');
  const positions = lines.slice(1, -1).map((line) => Number(line.split(';')[3]));
  const expected = Array.from({ length: 2_345 }, (_, n) => n).filter((n) => n % 2 && n % 3);
  expect(positions.toSorted((a, b) => a - b)).toEqual(expected.map((n) => n + 1));
  expect(words).toContain(`sur ${expected.length}`);
});

test.each(['amount', 'name', 'date'])('a file by %s crosses batches whole', async (sort) => {
  for (const address of [
    `/search.csv?sort=${sort}`,
    `/search.csv?q=fictif&call=lots&sort=${sort}`,
  ]) {
    const text = await (await ask(address)).text();
    const positions = text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(';')[3]);
    expect([positions.length, new Set(positions).size]).toEqual([2_345, 2_345]);
  }
});

test('a cell that a spreadsheet would run is text', async () => {
  const text = await (await ask('/search.csv?q=hyperlink')).text();
  expect(text).toContain(`"'=HYPERLINK(""http://a.example"") (fictif)"`);
});

test('a page past the end says where the result stops', async () => {
  expect(await read('/search?q=bus&page=400')).toContain('Ce résultat s’arrête à la page');
  expect(await read('/search?q=bus&page=900')).toContain('Les pages s’arrêtent à la page 500');
});

test('a slip is mended in words a person reads', async () => {
  expect(await read('/en/search?q=hyperlnik')).toContain('(instead of “hyperlnik”)');
});

test('a question that takes too long is stopped, and the page says what to do', async () => {
  await database.db.transaction().execute(async (tx) => {
    await sql`lock table award_search in access exclusive mode`.execute(tx);
    const answer = await ask('/search?q=bus');
    expect(answer.status).toBe(503);
    expect(wordsOf(await answer.text())).toContain('La recherche a pris trop de temps');
  });
});

test.each([
  ['quotes and operators', `q=${encodeURIComponent(`'"; drop table calls; -- & | ! <-> :* ()`)}`],
  ['ten kilobytes', `q=${'insertion+'.repeat(1_000)}`],
  ['ten kilobytes of one word', `q=${'x'.repeat(10_000)}`],
  ['a NUL', 'q=bus%00lot&call=%00&department=%00&page=%00'],
  ['lone surrogates', 'q=%ED%A0%80bus%ED%B0%80'],
  ['a broken escape', 'q=%E0%A4%A&year=%'],
  ['right to left', `q=${encodeURIComponent('\u202Eسيارة \u2066bus')}`],
  ['combining marks', `q=${encodeURIComponent('e\u0301'.repeat(3_000))}`],
  ['letters of every script', `q=${encodeURIComponent('Ωμέγα 日本語 İı ß ﬁ 𝒜')}`],
  ['arrays and objects', 'q[]=a&q[x]=b&year[]=2021&page=1e9&amount=-1&amount=NaN'],
  ['numbers out of range', 'year=9999999999&page=99999999999999999999&amount=1e400'],
  ['markup', `q=${encodeURIComponent('<script>alert(1)</script>')}&sort=<b>`],
  ['many values', Array.from({ length: 2_000 }, (_, n) => `call=c${n}`).join('&')],
])('%s never break the page nor the file', async (_, query) => {
  for (const path of ['/search', '/en/search', '/search.csv']) {
    const answer = await ask(`${path}?${query}`);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).not.toMatch(/<script>alert|\u202E|\0/);
  }
});
