import { beforeAll, expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aPhoto } from '#test/builders/photo.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { checkPdf, structureOf } from '#test/pdf.ts';
import { createAuthority } from '../create-authority.ts';

const database = useDatabase();
const { dataDir } = useFiles();
let app: ReturnType<typeof anApp>;
let administrator: Record<string, string>;
let officer: Record<string, string>;

beforeAll(async () => {
  const { db } = database;
  const context = aContext(db);
  const { signingKey } = context;
  const parts = { ...partsForTest({ dataDir }), db, signingKey };
  app = anApp(db, parts);
  const { id } = settled(
    await createAuthority(context, { name: 'Service d’exemple (fictif)', shortName: 'Exemple' }),
  );
  settled(await createAuthority(context, { name: 'Ailleurs (fictif)', shortName: 'Ailleurs' }));
  const person = (role: 'administrator' | 'officer') =>
    aPerson(db, { roles: [{ authorityId: id, role }] });
  administrator = await sessionOf(parts, await person('administrator'));
  officer = await sessionOf(parts, await person('officer'));
});

const address = '/admin/letterheads/exemple';
const read = async (path: string, headers = administrator) => {
  const answer = await app.request(path, { headers });
  return { status: answer.status, words: wordsOf(await answer.text()) };
};

function send(fields: Record<string, string | Blob>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') body.set(name, value);
    else body.set(name, value, 'logo.jpg');
  }
  return app.request(`${address}/files`, { method: 'POST', headers: administrator, body });
}

test('a first letterhead is written, seen on a letter, changed, and taken up again', async () => {
  expect((await read('/admin/letterheads')).words).toContain('Pas encore d’en-tête');

  const fields = {
    name: 'Préfecture (fictive)',
    place: 'Auch',
    footer: 'Au pied',
    logoAlt: 'Deux carrés',
  };
  const logo = new Blob([new Uint8Array(await aPhoto())]);
  const written = await send({ ...fields, files: logo });
  expect([written.status, written.headers.get('location')]).toEqual([303, `${address}?saved=1`]);
  const page = await read(`${address}?saved=1`);
  expect(page.words).toContain('La version 1 est en vigueur');
  expect(page.words).toContain('Un logo est en place');

  const letter = await app.request(`${address}/versions/1/letter.pdf`, { headers: administrator });
  const pdf = new Uint8Array(await letter.arrayBuffer());
  expect(letter.headers.get('content-type')).toEqual('application/pdf');
  expect(checkPdf(pdf)).toEqual('No syntax or stream encoding errors found');
  const structure = structureOf(pdf);
  expect(structure.filter(Boolean).slice(0, 4)).toEqual([
    'Document',
    'Div',
    'Figure',
    'Préfecture (fictive)',
  ]);
  expect(structure.some((line) => line.startsWith('Auch, le '))).toEqual(true);

  expect((await send({ ...fields, place: 'Albi', logo: 'remove' })).status).toEqual(303);
  expect((await read(address)).words).not.toContain('Un logo est en place');
  const restored = await app.request(`${address}/versions/1/restoration`, {
    method: 'POST',
    headers: administrator,
  });
  expect(restored.headers.get('location')).toEqual(`${address}?saved=3`);
  expect((await read(address)).words).toContain('Un logo est en place');
});

test('a refusal keeps what was typed, and says where each fault is', async () => {
  const before = await read(address);
  const answer = await send({
    name: '',
    address: '1 place de l’Exemple',
    files: new Blob(['du texte']),
  });
  const html = await answer.text();
  expect(answer.status).toEqual(422);
  expect(html).toContain('1 place de l’Exemple</textarea>');
  expect(html).toContain('href="#upload-files"');
  expect((await send({ name: '', address: 'x' })).status).toEqual(422);
  expect((await read(address)).words).toEqual(before.words);
});

test('what is not theirs does not exist', async () => {
  for (const path of [
    '/admin/letterheads/ailleurs',
    '/admin/letterheads/ailleurs/versions/0/letter.pdf',
    `${address}/versions/99/letter.pdf`,
    `${address}/versions/x/letter.pdf`,
  ]) {
    expect([path, (await read(path)).status]).toEqual([path, 404]);
  }
  expect((await read(address, officer)).status).toEqual(404);
});
