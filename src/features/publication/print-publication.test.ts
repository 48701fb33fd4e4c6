import { beforeAll, expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { aContent, aContext, aPastCall, noon, settled } from '#test/builders/call.ts';
import { aPng } from '#test/builders/photo.ts';
import { awards } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { checkPdf, describePdf, structureOf } from '#test/pdf.ts';
import { writeLetterhead } from '../people/letterhead/write-letterhead.ts';
import type { Finding } from './finding.ts';
import { issuePublication } from './issue-publication.ts';

const database = useDatabase();
const slug = 'appel-imprime';
const typed = {
  name: 'Préfecture imprimée (fictive)',
  address: '1 place de l’Exemple',
  contact: '',
  place: '',
  signatoryName: '',
  signatoryQuality: '',
  footer: 'Au pied',
  logoAlt: 'Un carré',
};
const finding = (given: Partial<Finding>): Finding => ({
  kind: 'beneficiary-missing',
  severity: 'error',
  line: null,
  lines: [],
  subject: null,
  stated: null,
  computed: null,
  unit: null,
  details: [],
  ...given,
});
let callId: string;
let authorityId: string;

beforeAll(async () => {
  const context = aContext(database.db);
  const { call, authority } = await aPastCall(database.db, slug);
  callId = call.id;
  authorityId = authority.id;
  settled(await writeLetterhead(context, { authorityId, typed, logo: aPng() }));
  const content = aContent(slug, {
    awards: awards({ line: 12 }, { line: 20, amount_cents: 2_000_050 }),
    findings: [
      finding({ line: 11, lines: [11] }),
      finding({
        kind: 'total-mismatch',
        severity: 'error',
        unit: 'cents',
        stated: 3_000_000,
        computed: 3_000_050,
      }),
    ],
    corrections: [
      { position: 2, field: 'amount_cents', before: 1, after: 2_000_050, reason: 'Coquille vue.' },
    ],
  });
  await issuePublication(context, callId, content, null);
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  anApp(database.db).request(path, { headers });
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

test('is made once for all who ask at once, kept, and answered by its hash', async () => {
  const path = `/calls/${slug}/results.pdf`;
  const app = anApp(database.db);
  const answers = await Promise.all([1, 2, 3, 4].map(() => app.request(path)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const rows = await database.db
    .selectFrom('printed_results')
    .select(['locale', 'sha256', 'letterhead_version'])
    .execute();
  const etag = answers[0]?.headers.get('etag') ?? '';
  expect(rows).toEqual([{ locale: 'fr', sha256: etag.slice(1, -1), letterhead_version: 1 }]);
  const bytes = await Promise.all(answers.map(bytesOf));
  for (const each of bytes) expect(Buffer.from(each).equals(bytes[0] ?? each)).toBe(true);
  const again = await ask(path, { 'if-none-match': etag });
  expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'public, no-cache']);
  const page = await (await ask(`/calls/${slug}`)).text();
  expect(page).toContain(`href="${path}"`);
});

test('bears the letterhead of its day, its notes, and how to verify it', async () => {
  const pdf = await bytesOf(await ask(`/calls/${slug}/versions/1/results.pdf`));
  expect(checkPdf(pdf)).toEqual('No syntax or stream encoding errors found');
  expect(describePdf(pdf)).toMatchObject({
    Tagged: 'yes',
    Author: 'Préfecture imprimée (fictive)',
  });
  const lines = structureOf(pdf).filter(Boolean);
  expect(lines.slice(0, 4)).toEqual([
    'Document',
    'Figure',
    'Préfecture imprimée (fictive)',
    '1 place de l’Exemple',
  ]);
  const text = lines.join(' ');
  for (const said of ['Coquille vue.', '(ligne 11)', 'Publié par Préfecture d’exemple (fictive)']) {
    expect([said, text.includes(said)]).toEqual([said, true]);
  }
  expect(lines.slice(lines.indexOf('Ce que la relecture a relevé'))[1]).toBeDefined();
});

test('an older version keeps its letterhead and its language has its own', async () => {
  const context = aContext(database.db);
  const moved = { ...typed, name: 'Préfecture déménagée (fictive)' };
  const later = new Date(noon.getTime() + 60_000);
  settled(
    await writeLetterhead({ ...context, now: later }, { authorityId, typed: moved, logo: 'none' }),
  );
  const next = new Date(later.getTime() + 60_000);
  await issuePublication({ ...context, now: next }, callId, aContent(slug), 'Une ligne oubliée.');
  const authors = ['versions/1/', 'versions/2/', ''].map(async (version) => {
    const pdf = await bytesOf(await ask(`/en/calls/${slug}/${version}results.pdf`));
    return [describePdf(pdf)['Author'], describePdf(pdf)['Title']];
  });
  expect(await Promise.all(authors)).toEqual([
    ['Préfecture imprimée (fictive)', 'Results: Appel d’exemple'],
    ['Préfecture déménagée (fictive)', 'Results: Appel d’exemple'],
    ['Préfecture déménagée (fictive)', 'Results: Appel d’exemple'],
  ]);
});

test('what the font cannot draw is said, and nothing is kept', async () => {
  const context = aContext(database.db);
  const { call } = await aPastCall(database.db, 'autre-ecriture');
  const content = aContent('autre-ecriture', { awards: awards({ beneficiary: '中文' }) });
  await issuePublication(context, call.id, content, null);
  const answer = await ask('/calls/autre-ecriture/results.pdf');
  expect([
    answer.status,
    wordsOf(await answer.text()).includes('ne sait pas dessiner « 中 »'),
  ]).toEqual([409, true]);
  expect((await ask('/calls/inconnu/results.pdf')).status).toEqual(404);
});
