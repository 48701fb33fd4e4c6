import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aPdf } from '#test/builders/file.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
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
let authority: string;
let officer: Session;
let colleague: Session;
beforeAll(async () => {
  const { db } = database;
  const context = { db, now: noon, actorId: null };
  const named = { name: 'Service (fictif)', shortName: 'service' };
  authority = settled(await createAuthority(context, named)).id;
  const roles = [{ authorityId: authority, role: 'officer' as const }];
  officer = await sessionOf(parts(), await aPerson(db, { roles }));
  colleague = await sessionOf(parts(), await aPerson(db, { roles }));
});

const ask = (path: string, session: Session, request: RequestInit = {}) =>
  anApp(database.db, parts()).request(path, {
    ...request,
    headers: { ...session, ...(request.headers as Record<string, string>) },
  });
const start = (session: Session, asked: object) =>
  ask('/uploads', session, {
    method: 'POST',
    body: JSON.stringify(asked),
    headers: { 'content-type': 'application/json' },
  });
const patch = (address: string, first: number, bytes: Buffer, session = officer) =>
  ask(address, session, {
    method: 'PATCH',
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(first) },
  });
const said = ({ status, headers }: Response) => [status, headers.get('upload-offset')];

test('a file sent in parts is taken by one form, once', async () => {
  const pdf = await aPdf();
  const asked = { authority, name: 'plan.pdf', size: pdf.length };
  const started = await start(officer, asked);
  expect(said(started)).toEqual([201, '0']);
  const address = started.headers.get('location') ?? '';
  const half = Math.floor(pdf.length / 2);
  expect(said(await patch(address, 0, pdf.subarray(0, half)))).toEqual([204, String(half)]);
  expect(said(await patch(address, 0, pdf.subarray(0, half)))).toEqual([409, String(half)]);
  expect(said(await ask(address, officer, { method: 'HEAD' }))).toEqual([204, String(half)]);

  const take = async () => {
    const body = new FormData();
    body.set('authority', authority);
    body.set('upload', address.slice('/uploads/'.length));
    const answer = await ask('/office/files', officer, { method: 'POST', body });
    return wordsOf(await answer.text());
  };
  expect(await take()).toContain('n’est pas complet');
  expect(said(await patch(address, half, pdf.subarray(half)))).toEqual([204, String(pdf.length)]);
  expect(await take()).toContain('1 fichier enregistré');
  expect(await take()).toContain('a déjà été enregistré');
  expect((await ask(address, officer, { method: 'HEAD' })).status).toBe(404);
});

test('an upload is nobody else’s, and of an authority of one’s own', async () => {
  const asked = { authority, name: 'a.pdf', size: 10 };
  const address = (await start(officer, asked)).headers.get('location') ?? '';
  const statuses = [
    await ask(address, colleague, { method: 'HEAD' }),
    await patch(address, 0, Buffer.alloc(10), colleague),
    await ask(address, colleague, { method: 'DELETE' }),
    await start(officer, { ...asked, authority: randomUUID() }),
    await start(officer, { name: 1 }),
    await ask(address, officer, { method: 'PATCH', body: 'x' }),
    await start(officer, { ...asked, size: 0 }),
    await ask(address, officer, { method: 'DELETE' }),
    await ask(address, officer, { method: 'HEAD' }),
  ].map(({ status }) => status);
  expect(statuses).toEqual([404, 404, 404, 404, 404, 415, 413, 204, 404]);
  const visitor = await anApp(database.db, parts()).request('/uploads', {
    method: 'POST',
    body: JSON.stringify(asked),
  });
  expect(visitor.status).toBe(403);
});
