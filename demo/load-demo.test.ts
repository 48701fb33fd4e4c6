import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { findPublicCall } from '#features/calls/call-queries.ts';
import { findPublishedForm } from '#features/calls/form/form-revision-queries.ts';
import { listOpenCalls } from '#features/calls/notice/public-call-queries.ts';
import { readSheetAgain } from '#features/intake/read-sheet-again.ts';
import { listEnvelopes } from '#features/programmes/envelope/envelope-queries.ts';
import { perimetersOf } from '#features/programmes/share/declared-figure.ts';
import { listDeclaredFigures } from '#features/programmes/share/declared-figure-queries.ts';
import { findCurrentVersion, getPublication } from '#features/publication/publication-queries.ts';
import { verifyPublication } from '#features/publication/verify-publication.ts';
import { euros } from '#kernel/money.ts';
import { formatPermille, permille } from '#kernel/ratio.ts';
import { anApp } from '#test/app.ts';
import { noon } from '#test/builders/call.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { loadDemo } from './load-demo.ts';

const database = useDatabase();
const signingKey = aSigningKey();

beforeAll(async () => {
  await loadDemo({
    db: database.db,
    signingKey,
    now: noon,
    publicUrl: 'http://localhost',
    log: () => {},
  });
});

const published = async (slug: string) => {
  const found = await findCurrentVersion(database.db, slug);
  if (!found) throw new Error(`No publication of ${slug}`);
  return (await getPublication(database.db, found.id)).snapshot;
};
const figures = async (slug: string) =>
  Object.fromEntries((await published(slug)).figures.map(({ key, value }) => [key, value]));

test('the sheet of 2021 is published to the euro', async () => {
  expect(await figures('groupes-de-travail-2021')).toEqual({
    'awarded-total': 204_630_300,
    'awarded-count': 52,
    'beneficiary-count': 49,
    'greatest-award': 8_000_000,
    'regional-count': 12,
    'regional-total': 48_600_000,
    'regional-share-of-count': 231,
    'regional-share-of-total': 238,
    'departmental-count': 40,
    'departmental-total': 156_030_300,
    'departmental-share-of-count': 769,
    'departmental-share-of-total': 762,
    ...department('09', 2, 6_110_000),
    ...department('12', 1, 3_000_000),
    ...department('30', 1, 3_686_200),
    ...department('31', 10, 54_272_900),
    ...department('32', 4, 14_190_000),
    ...department('34', 10, 28_685_000),
    ...department('46', 2, 8_700_000),
    ...department('48', 2, 5_700_000),
    ...department('65', 1, 3_983_700),
    ...department('66', 2, 7_752_500),
    ...department('81', 2, 10_000_000),
    ...department('82', 3, 9_950_000),
    'kept-share': 634,
    'filed-count': 82,
    'awarded-count-stated': 52,
    'awarded-total-stated': 204_632_100,
    'budget-stated': 200_000_000,
  });
});

const department = (code: string, count: number, total: number) => ({
  [`department-${code}-count`]: count,
  [`department-${code}-total`]: total,
});

test('the other editions carry their public figures and no list', async () => {
  expect(await figures('groupes-de-travail-2020')).toEqual({
    'filed-count': 105,
    'awarded-count-stated': 67,
    'budget-stated': 180_000_000,
    'contractualised-departments': 1_524_122_700,
    'contractualised-metropolises': 180_000_000,
    'kept-share': 638,
  });
  expect(await figures('associations-printemps-2021')).toEqual({
    'filed-count': 262,
    'awarded-count-stated': 47,
    'awarded-total-stated': 389_362_100,
    'budget-stated': 640_000_000,
    'kept-share': 179,
  });
  expect((await published('groupes-de-travail-2020')).awards).toBeNull();
});

test('a stranger finds that everything holds, the source document read again', async () => {
  const app = anApp(database.db, { signingKey });
  const answer = await app.request('/calls/groupes-de-travail-2021/publication.zip');
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const folder = new Map(Object.entries(files));
  const trust = { named: signingKey.fingerprint, known: [] };
  expect(verifyPublication(folder, trust, readSheetAgain)).toMatchObject({
    outcome: 'proven',
    checked: ['publication.json', 'awards.json', 'awards.csv', 'occitanie-2021.md'],
  });
  // The same check on a document where one cent moved: the award is named.
  const document = Buffer.from(files['occitanie-2021.md'] ?? []).toString();
  folder.set('occitanie-2021.md', Buffer.from(document.replace('36 862 €', '36 863 €')));
  expect(verifyPublication(folder, trust, readSheetAgain)).toMatchObject({
    outcome: 'broken',
    fault: { check: 'source-hash' },
  });
});

test('the fictitious call is open, with nothing left to settle, and holds its credits', async () => {
  const { db } = database;
  const { calls, count } = await listOpenCalls(db, noon, { limit: 10, offset: 0 });
  expect(count).toBe(1);
  const [listed] = calls;
  const call = listed && (await findPublicCall(db, listed.slug, noon));
  if (!call) throw new Error('No open call');
  expect(call.settings.name).toBe('Solidarités de proximité 2026 (démonstration)');
  const envelopes = await listEnvelopes(db, call.settings.programmeId);
  const held = envelopes.map(({ name, totals }) => [name, totals.reserved]);
  expect(held.filter(([, reserved]) => reserved !== 0n)).toEqual([
    ['Appel à projets (fictif)', euros(1_600_000)],
  ]);
  const form = await findPublishedForm(db, call.id);
  expect(form?.form.sections.map(({ key }) => key)).toEqual([
    'essentiel',
    'structure',
    'action',
    'budget',
    'pieces',
    'attestations',
  ]);
});

test('what sources declare of 2020 gives 90.4 %, beside the range of the sheet and apart from it', async () => {
  const { db } = database;
  const programme = await db
    .selectFrom('programmes')
    .select('id')
    .where('slug', '=', 'lutte-contre-la-pauvrete')
    .executeTakeFirstOrThrow();
  const perimeters = perimetersOf(await listDeclaredFigures(db, programme.id));
  const shares = perimeters.map(({ year, computed }) => [
    year,
    computed && formatPermille(permille(computed.share)),
  ]);
  expect(shares).toEqual([
    [2021, null],
    [2021, null],
    [2020, '90,4 %'],
  ]);
});
