import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { objectKey } from '#platform/files/object-store.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aPdf } from '#test/builders/file.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aPhoto } from '#test/builders/photo.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { partsForTest, settingsForTest } from '#test/frame-parts.ts';

const database = useDatabase();
const { dataDir } = useFiles();
const settings = settingsForTest({ dataDir });
const signingKey = aSigningKey();
const parts = () => ({ ...partsForTest(), db: database.db, settings, signingKey });

type Session = { cookie: string; origin: string };
let here: string;
let officer: Session;
let administrator: Session;
let stranger: Session;
beforeAll(async () => {
  const { db } = database;
  const context = { db, now: noon, actorId: null };
  const create = async (shortName: string) =>
    settled(await createAuthority(context, { name: `Service ${shortName}`, shortName })).id;
  here = await create('ici');
  const elsewhere = await create('ailleurs');
  const signIn = async (authorityId: string, ...roles: ('officer' | 'administrator')[]) =>
    sessionOf(parts(), await aPerson(db, { roles: roles.map((role) => ({ authorityId, role })) }));
  officer = await signIn(here, 'officer');
  administrator = await signIn(here, 'administrator');
  stranger = await signIn(elsewhere, 'officer', 'administrator');
});

const ask = (path: string, session: Session, request: RequestInit = {}) =>
  anApp(database.db, parts()).request(path, {
    ...request,
    headers: { ...session, ...(request.headers as Record<string, string>) },
  });

function send(fields: Record<string, string>, given: readonly File[], session = officer) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const file of given) form.append('files', file);
  return ask('/office/files', session, { method: 'POST', body: form });
}
const aFile = (bytes: Buffer, name: string) => new File([new Uint8Array(bytes)], name);
const latest = async () =>
  database.db
    .selectFrom('files')
    .selectAll()
    .orderBy('received_at', 'desc')
    .executeTakeFirstOrThrow();

describe('a file left in the drop box', () => {
  let id: string;
  let pdf: Buffer;
  beforeAll(async () => {
    pdf = await aPdf('Pièce reçue');
    const answer = await send({ authority: here }, [aFile(pdf, 'Pièce <b>.pdf')]);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(wordsOf(text)).toContain('1 fichier enregistré');
    expect(text).toContain('Pièce &lt;b>.pdf');
    expect(wordsOf(text)).toContain('non analysé');
    ({ id } = await latest());
  });

  test('is sent to officers of its authority, with headers of its own, and to nobody else', async () => {
    const answer = await ask(`/office/files/${id}`, officer);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf);
    const { sha256 } = await latest();
    const said = (name: string) => answer.headers.get(name);
    expect({
      type: said('content-type'),
      disposition: said('content-disposition'),
      sniff: said('x-content-type-options'),
      policy: said('content-security-policy'),
      resource: said('cross-origin-resource-policy'),
      etag: said('etag'),
      encoding: said('content-encoding'),
      length: said('content-length'),
    }).toEqual({
      type: 'application/pdf',
      disposition: 'inline; filename="Piece <b>.pdf"; filename*=UTF-8\'\'Pi%C3%A8ce%20%3Cb%3E.pdf',
      sniff: 'nosniff',
      policy:
        "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
      resource: 'same-origin',
      etag: `"${sha256}"`,
      encoding: null,
      length: String(pdf.length),
    });
    const downloaded = await ask(`/office/files/${id}?download`, officer);
    expect(downloaded.headers.get('content-type')).toBe('application/octet-stream');
    expect(downloaded.headers.get('content-disposition')).toMatch(/^attachment; /);

    const statuses = await Promise.all(
      [stranger, administrator].map(async (who) => (await ask(`/office/files/${id}`, who)).status),
    );
    expect(statuses).toEqual([404, 404]);
    const visitor = await anApp(database.db, parts()).request(`/office/files/${id}`);
    expect(visitor.status).toBe(303);
  });

  test('is read by ranges, and not again when it did not change', async () => {
    const get = async (headers: Record<string, string>) => {
      const answer = await ask(`/office/files/${id}`, officer, { headers });
      const body = Buffer.from(await answer.arrayBuffer());
      return { status: answer.status, body, range: answer.headers.get('content-range') };
    };
    const { sha256 } = await latest();
    const size = pdf.length;
    expect(await get({ range: 'bytes=0-3' })).toEqual({
      status: 206,
      body: Buffer.from('%PDF'),
      range: `bytes 0-3/${size}`,
    });
    expect((await get({ range: 'bytes=-6' })).body).toEqual(pdf.subarray(size - 6));
    expect((await get({ range: `bytes=5-${size * 2}` })).body).toEqual(pdf.subarray(5));
    expect(await get({ range: `bytes=${size}-` })).toMatchObject({ status: 416 });
    expect((await get({ range: 'bytes=0-3', 'if-range': '"other"' })).status).toBe(200);
    expect((await get({ 'if-none-match': `"${sha256}"` })).status).toBe(304);
  });

  test('is listed, found by name and removed with a reason by an administrator of its authority', async () => {
    const listed = async (who: Session, query = '') =>
      wordsOf(await (await ask(`/admin/files${query}`, who)).text());
    expect(await listed(administrator)).toContain('Pièce');
    expect(await listed(administrator, '?q=PI%C3%88CE')).toContain('1 fichier,');
    expect(await listed(administrator, '?q=absent')).toContain('Aucun nom de fichier');
    expect(await listed(stranger)).not.toContain('Pièce');
    expect((await ask('/admin/files', officer)).status).toBe(404);

    const remove = (who: Session, reason: string) =>
      ask(`/admin/files/${id}/removal`, who, {
        method: 'POST',
        body: new URLSearchParams({ reason }),
      });
    expect((await remove(stranger, 'Curiosité')).status).toBe(404);
    expect((await remove(administrator, ' ')).status).toBe(422);
    expect((await remove(administrator, 'Reçu par erreur')).status).toBe(303);
    expect(await listed(administrator)).toContain('retiré Reçu par erreur');
    expect((await ask(`/office/files/${id}`, officer)).status).toBe(404);
    expect((await ask(`/admin/files/${id}/removal`, administrator)).status).toBe(404);
  });
});

test('four photos and a document in one form: one PDF of four pages, and the document', async () => {
  const photo = await aPhoto();
  const photos = [1, 2, 3, 4].map((number) => aFile(photo, `IMG_${number}.jpg`));
  const answer = await send({ authority: here, join: 'yes' }, [
    ...photos,
    aFile(await aPdf('Devis'), 'devis.pdf'),
  ]);
  expect(wordsOf(await answer.text())).toContain('2 fichiers enregistrés');
});

test('what is refused is said beside what is kept', async () => {
  const answer = await send({ authority: here }, [
    aFile(await aPdf('Gardé'), 'bon.pdf'),
    aFile(Buffer.from('<html></html>'), 'page.pdf'),
  ]);
  const words = wordsOf(await answer.text());
  expect(answer.status).toBe(422);
  expect(words).toContain('1 fichier n’a pas été pris');
  expect(words).toContain('page.pdf : C’est une page web, qui n’est pas accepté ici.');
  expect(words).toContain('1 fichier enregistré');
});

test('a form for another authority, empty or broken keeps nothing', async () => {
  const count = async () => (await database.db.selectFrom('files').select('id').execute()).length;
  const before = await count();
  const pdf = aFile(await aPdf('Ailleurs'), 'a.pdf');
  expect((await send({ authority: here }, [pdf], stranger)).status).toBe(404);
  expect((await send({ authority: here }, [])).status).toBe(422);
  const broken = await ask('/office/files', officer, {
    method: 'POST',
    body: '--x\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  });
  expect(broken.status).toBe(400);
  expect(await count()).toBe(before);
});

test('a file that changed on its disk is refused with a sentence, and its chain says so', async () => {
  const pdf = await aPdf('Abîmé');
  await send({ authority: here }, [aFile(pdf, 'abime.pdf')]);
  const row = await database.db
    .selectFrom('files')
    .select(['id', 'sha256'])
    .where('name', '=', 'abime.pdf')
    .executeTakeFirstOrThrow();
  await writeFile(join(dataDir, 'files', objectKey(row.sha256)), 'other bytes');
  for (const headers of [{}, { range: 'bytes=0-3' }]) {
    const answer = await ask(`/office/files/${row.id}`, officer, { headers });
    expect(answer.status).toBe(409);
    expect(wordsOf(await answer.text())).toContain('a changé depuis sa réception');
  }
  await writeFile(join(dataDir, 'files', objectKey(row.sha256)), pdf);
  expect((await ask(`/office/files/${row.id}`, officer)).status).toBe(200);
  const events = await database.db
    .selectFrom('events')
    .select('name')
    .where('subject_id', '=', row.id)
    .orderBy('sequence')
    .execute();
  expect(events.map(({ name }) => name)).toEqual([
    'file-received',
    'file-found-damaged',
    'file-found-mended',
  ]);
});
