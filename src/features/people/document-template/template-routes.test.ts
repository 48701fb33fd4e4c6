import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aDocx, aPdf } from '#test/builders/file.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { checkPdf, structureOf } from '#test/pdf.ts';
import { createAuthority } from '../create-authority.ts';

const database = useDatabase();
const { dataDir } = useFiles();
let app: ReturnType<typeof anApp>;
let headers: Record<string, string>;
let officer: Record<string, string>;

beforeAll(async () => {
  const { db } = database;
  const context = aContext(db);
  const parts = { ...partsForTest({ dataDir }), db, signingKey: context.signingKey };
  app = anApp(db, parts);
  const named = { name: 'Service d’exemple (fictif)', shortName: 'Exemple' };
  const { id } = settled(await createAuthority(context, named));
  settled(await createAuthority(context, { name: 'Ailleurs (fictif)', shortName: 'Ailleurs' }));
  const person = (role: 'administrator' | 'officer') =>
    aPerson(db, { roles: [{ authorityId: id, role }] });
  headers = await sessionOf(parts, await person('administrator'));
  officer = await sessionOf(parts, await person('officer'));
});

const list = '/admin/document-templates';
const address = `${list}/exemple/rejection/fr`;
const read = async (path: string, as = headers) => {
  const answer = await app.request(path, { headers: as });
  return { status: answer.status, words: wordsOf(await answer.text()) };
};
const bytesOf = async (path: string) =>
  new Uint8Array(await (await app.request(path, { headers })).arrayBuffer());
const post = (path: string, fields: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
function handIn(bytes: Uint8Array | null) {
  const body = new FormData();
  if (bytes) body.set('files', new Blob([new Uint8Array(bytes)]), 'lettre.docx');
  return app.request(`${address}/files`, { method: 'POST', headers, body });
}
const said = async (answer: Response) => [answer.status, wordsOf(await answer.text())] as const;

test('a text is written, seen, put in force, and left for the original', async () => {
  expect((await read(list)).words.match(/Texte d’origine/g)).toHaveLength(14);
  const written = await post(`${address}/versions`, {
    subject: 'Votre dossier {dossier}',
    body: 'Motif : {motif}\r\nRecours : {recours}',
    closing: 'Bien à vous.',
  });
  expect(written.headers.get('location')).toEqual(`${address}?written=1`);
  const page = (await read(`${address}?written=1`)).words;
  expect(page).toContain('La version 1 n’est pas encore en vigueur');
  expect(page).toContain('En vigueur : Texte d’origine');

  const pdf = await bytesOf(`${address}/versions/1/preview`);
  expect(checkPdf(pdf)).toEqual('No syntax or stream encoding errors found');
  expect(structureOf(pdf)).toContain('Objet : Votre dossier APP-2026-0042');

  expect((await post(`${address}/versions/1/activation`)).headers.get('location')).toEqual(
    `${address}?done=activated`,
  );
  expect((await read(list)).words).toContain('Texte du service, version 1');
  expect((await post(`${address}/versions/0/activation`)).status).toEqual(303);
  expect((await read(list)).words).not.toContain('Texte du service');
});

test('a refused text comes back as it was typed, each fault said with its place', async () => {
  const answer = await post(`${address}/versions`, {
    subject: 'Objet gardé',
    body: 'Un {motiff}',
    closing: '',
  });
  const html = await answer.text();
  expect(answer.status).toEqual(422);
  expect(html).toContain('value="Objet gardé"');
  expect(html).toContain('Un {motiff}</textarea>');
  const words = wordsOf(html);
  expect(words).toContain('Le champ {motiff} n’existe pas');
  expect(words).toContain('paragraphe 1 : « Un {motiff} »');
  expect(words).toContain('Le champ {recours} est obligatoire');
});

test('a document is begun from the original, handed in, seen filled, and kept as it came', async () => {
  const starter = await bytesOf(`${address}/starter`);
  const answer = await handIn(starter);
  expect(answer.headers.get('location')).toEqual(`${address}?written=2`);
  const filled = unzipSync(await bytesOf(`${address}/versions/2/preview`));
  const xml = Buffer.from(filled['word/document.xml'] ?? []).toString('utf8');
  expect(xml).toContain('Association Les Jardins (fictive)');
  const source = await bytesOf(`${address}/versions/2/document`);
  expect(Buffer.from(source).equals(Buffer.from(starter))).toBe(true);
  expect((await read(address)).words).toContain('Document du service, version 2');
});

test('what is no template is refused, with what to mend', async () => {
  expect(await said(await handIn(null))).toEqual([
    422,
    expect.stringContaining('Choisissez un document Word'),
  ]);
  expect(await said(await handIn(aDocx()))).toEqual([
    422,
    expect.stringContaining('Le champ {motif} est obligatoire et ne figure pas'),
  ]);
  expect((await handIn(await aPdf())).status).toEqual(422);
  expect((await read(address)).words).not.toContain('version 3');
});

test('what is not theirs does not exist', async () => {
  for (const path of [
    `${list}/ailleurs/rejection/fr`,
    `${list}/ailleurs/rejection/fr/starter`,
    `${list}/exemple/inconnue/fr`,
    `${list}/exemple/rejection/de`,
    `${address}/versions/9/preview`,
    `${address}/versions/1/document`,
  ]) {
    expect([path, (await read(path)).status]).toEqual([path, 404]);
  }
  expect((await post(`${list}/ailleurs/rejection/fr/versions`)).status).toEqual(404);
  expect((await post(`${address}/versions/9/activation`)).status).toEqual(404);
  expect((await read(address, officer)).status).toEqual(404);
});
