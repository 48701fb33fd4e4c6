import type { KyselyPlugin } from 'kysely';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { aContent, aContext, aPastCall } from '#test/builders/call.ts';
import { awards } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import type { AwardRow } from './award-row.ts';
import { issuePublication } from './issue-publication.ts';
import { rebuildSearch } from './rebuild-search.ts';
import type { SearchCriteria } from './search-criteria.ts';
import { parseSearch } from './search-form.ts';
import { searchPublishedAwards } from './search-published-awards.ts';

const database = useDatabase();

/** Publishes these rows as the next version of a call of that address. */
async function publish(slug: string, rows: AwardRow[], year = 2021): Promise<void> {
  const { db } = database;
  const known = await db
    .selectFrom('calls')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  const callId = known?.id ?? (await aPastCall(db, slug)).call.id;
  const content = aContent(slug, { awards: rows });
  const dated = { ...content, call: { ...content.call, year } };
  await issuePublication(aContext(db), callId, dated, known ? 'Une correction.' : null);
}

const search = (address: string, more: Partial<SearchCriteria> = {}, db = database.db) =>
  searchPublishedAwards({ db }, { ...criteriaOf(address), ...more });

function criteriaOf(address: string): SearchCriteria {
  const parameters = new URLSearchParams(address);
  return parseSearch(
    Object.fromEntries([...parameters.keys()].map((key) => [key, parameters.getAll(key)])),
  ).criteria;
}

const titles = async (address: string) => (await search(address)).found.map(({ title }) => title);
const facet = async (name: string, address: string) =>
  (await search(address)).facets
    .flatMap(({ facet: one, value, awards: count }) => (one === name ? [`${value} ${count}`] : []))
    .sort();

beforeAll(async () => {
  await publish('paroles', [
    ...awards(
      { title: 'Épiceries solidaires', beneficiary: 'Médiance 66 (fictif)', amount_cents: 900_00 },
      { title: 'Le garage', beneficiary: 'Association Cœur (fictif)', amount_cents: 800_00 },
      {
        title: 'Aide à l’insertion des jeunes',
        beneficiary: 'CIDFF (fictif)',
        amount_cents: 700_00,
      },
      { title: 'Sans nom (fictif)', beneficiary: null, amount_cents: 600_00 },
    ),
  ]);
});

test.each([
  ['accents', 'q=epicerie', ['Épiceries solidaires']],
  ['plurals and case', 'q=ÉPICERIE+Solidaire', ['Épiceries solidaires']],
  ['an elision', 'q=l’insertion', ['Aide à l’insertion des jeunes']],
  ['stop words', 'q=les+garages', ['Le garage']],
  ['ligatures', 'q=coeurs', ['Le garage']],
  ['a name and a number', 'q=mediance+66', ['Épiceries solidaires']],
  ['the name of a department', 'q=gers+garage', ['Le garage']],
  ['every word is wanted', 'q=garage+épicerie', []],
])('words are found through %s', async (_, address, expected) => {
  expect(await titles(address)).toEqual(expected);
});

test('a slip in a name is mended, and said', async () => {
  const result = await search('q=medaince');
  expect(result.found.map(({ title }) => title)).toEqual(['Épiceries solidaires']);
  expect(result.mended).toEqual([{ typed: 'medaince', meant: 'mediance' }]);
  expect(await titles('q=medaince&exact=1')).toEqual([]);
});

test('a rare word close to a common one is only offered', async () => {
  await publish(
    'colline',
    awards(
      { beneficiary: 'Les Colines (fictif)' },
      ...Array.from({ length: 4 }, (_, n) => ({
        beneficiary: `Maison des Collines ${n} (fictif)`,
      })),
    ),
  );
  const result = await search('q=colines');
  expect([result.awards, result.mended]).toEqual([1, []]);
  expect(result.offered).toEqual([{ typed: 'colines', meant: 'collines' }]);
});

test('each facet counts what choosing would leave', async () => {
  const place = (departments: string[], amount_cents: number, scale: AwardRow['scale']) => ({
    departments,
    amount_cents,
    scale,
    beneficiary: 'Quinquina (fictif)',
  });
  await publish('quinquina-2019', awards(place(['09'], 50_000_00, 'departmental')), 2019);
  await publish(
    'quinquina-2020',
    awards(
      place(['09', '31'], 500_00, 'departmental'),
      place(['31'], 30_000_00, 'departmental'),
      place([], 700_00, 'regional'),
      place([], 700_00, null),
    ),
    2020,
  );
  const all = 'q=quinquina';
  expect(await facet('year', all)).toEqual(['2019 1', '2020 4']);
  expect(await facet('call', all)).toEqual(['quinquina-2019 1', 'quinquina-2020 4']);
  expect(await facet('department', all)).toEqual(['09 2', '31 2', 'none 2']);
  expect(await facet('scale', all)).toEqual(['departmental 3', 'none 1', 'regional 1']);
  expect(await facet('amount', all)).toEqual(['0 3', '4 1', '5 1']);

  const chosen = `${all}&department=31&year=2020`;
  expect(await facet('year', chosen)).toEqual(['2020 2']);
  expect(await facet('department', chosen)).toEqual(['09 1', '31 2', 'none 2']);
  expect(await facet('amount', chosen)).toEqual(['0 1', '4 1']);
  const { awards: count, amount } = await search(chosen);
  expect([count, amount]).toEqual([2, 30_500_00n]);
  expect((await search(`${all}&department=none&scale=none`)).awards).toBe(1);
});

test('without words, counts made in advance say the same as counting', async () => {
  // Every award published so far says "fictif": with this word they are counted one by one.
  for (const address of ['', 'year=2020', 'department=31&amount=0', 'call=quinquina-2020']) {
    const inAdvance = await search(address);
    const counted = await search(address, { words: ['fictif'] });
    const shown = ({ awards: count, amount, found, facets }: typeof counted) => ({
      count,
      amount,
      found,
      facets: facets.map((one) => JSON.stringify(one)).sort(),
    });
    expect(shown(inAdvance)).toEqual(shown(counted));
    expect(inAdvance.awards).toBeGreaterThan(0);
  }
});

test('a version that was replaced is found no more, nor offered, nor counted', async () => {
  await publish('repris', awards({ beneficiary: 'Zygomatique (fictif)', amount_cents: 123_00 }));
  // What could show: it is found, and its slip is mended.
  expect((await search('q=zygomatique')).amount).toBe(123_00n);
  expect((await search('q=zygomatiqeu')).awards).toBe(1);

  await publish('repris', awards({ beneficiary: 'Remplaçante (fictif)', amount_cents: 77_00 }));
  const gone = await search('q=zygomatique');
  expect([gone.awards, gone.amount, gone.found, gone.offered]).toEqual([0, 0n, [], []]);
  expect((await search('q=zygomatiqeu')).mended).toEqual([]);
  const { awards: count, amount } = await search('call=repris');
  expect([count, amount]).toEqual([1, 77_00n]);

  await rebuildSearch({ db: database.db });
  const { rows } = await sql`select from search_words where word = 'zygomatique'`.execute(
    database.db,
  );
  expect(rows).toEqual([]);
});

test.each(['amount', 'name', 'date'])(
  'pages by %s neither repeat nor forget an award when all are equal',
  async (sort) => {
    const rows = Array.from({ length: 47 }, (_, n) => ({
      beneficiary: 'Ex æquo (fictif)',
      title: `Égal ${n}`,
      amount_cents: 500_00,
    }));
    await publish('egaux', awards(...rows));
    const pages = await Promise.all(
      [1, 2, 3, 4].flatMap((page) => [
        search(`call=egaux&sort=${sort}&page=${page}`),
        search(`q=egal&call=egaux&sort=${sort}&page=${page}`),
      ]),
    );
    expect(pages.map(({ found }) => found.length)).toEqual([20, 20, 20, 20, 7, 7, 0, 0]);
    expect(new Set(pages.flatMap(({ found }) => found.map(({ id }) => id))).size).toBe(47);
  },
);

test('names are in the published order', async () => {
  await publish(
    'noms',
    awards(...['Zèbre', 'école', 'Eclat', 'Œuvre', 'Ode'].map((beneficiary) => ({ beneficiary }))),
  );
  const { found } = await search('call=noms&sort=name');
  expect(found.map(({ beneficiaries }) => beneficiaries[0])).toEqual([
    'Eclat',
    'école',
    'Ode',
    'Œuvre',
    'Zèbre',
  ]);
});

test('a page costs the same questions for one award and for three', async () => {
  await publish('une', awards({ beneficiary: 'Unique Baobab (fictif)' }));
  await publish('trois', awards(...['A', 'B', 'C'].map((beneficiary) => ({ beneficiary }))));
  const asked = async (address: string) => {
    let questions = 0;
    const counter: KyselyPlugin = {
      transformQuery: ({ node }) => {
        questions += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    await search(address, {}, database.db.withPlugin(counter));
    return questions;
  };
  expect([await asked('call=une'), await asked('call=trois')]).toEqual([5, 5]);
  const words = ['q=baobab&exact=1', 'q=fictif&exact=1'];
  expect([await asked(words[0] ?? ''), await asked(words[1] ?? '')]).toEqual([2, 2]);
});

test('publications at the same moment leave every count right', async () => {
  const slugs = ['p1', 'p2', 'p3', 'p4'];
  const rows = (amount_cents: number) =>
    awards(
      ...['31', '32', '09'].map((code) => ({
        departments: [code],
        amount_cents,
        beneficiary: `Simultanée ${code} ${amount_cents} (fictif)`,
      })),
    );
  for (const slug of slugs) await publish(slug, rows(100_00));
  const rounds = [200_00, 6_000_00, 60_000_00];
  // The same calls too, at once: each version waits for the one before.
  await Promise.all(
    slugs.flatMap((slug) => rounds.map((amount_cents) => publish(slug, rows(amount_cents)))),
  );
  const counted = await search('call=p1&call=p2&call=p3&call=p4');
  const found = await search('q=simultanee');
  expect([counted.awards, counted.amount]).toEqual([12, found.amount]);
  expect(await driftOfCounts()).toEqual([]);
});

test('rebuilding changes nothing of what is found', async () => {
  const before = await search('q=fictif');
  await rebuildSearch({ db: database.db });
  expect(await search('q=fictif')).toEqual(before);
  expect(await driftOfCounts()).toEqual([]);
});

const driftOfCounts = async () =>
  (
    await sql`
      select * from search_counts full join (
        select call_number, place_number, count(*)::int as awards,
          sum(amount_cents)::bigint as amount_cents
        from award_search group by 1, 2
      ) as counted using (call_number, place_number, awards, amount_cents)
      where counted is null or search_counts is null`.execute(database.db)
  ).rows;
