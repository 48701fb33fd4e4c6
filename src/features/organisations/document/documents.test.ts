import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findFile } from '#platform/files/file-records.ts';
import { objectKey } from '#platform/files/object-store.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext } from '#test/builders/call.ts';
import { anOrganisation } from '#test/builders/organisation.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { attachDocument } from './attach-document.ts';

const database = useDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'laureat-documents-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
const parts = () => ({
  ...partsForTest({ dataDir }),
  db: database.db,
  signingKey: aContext(database.db).signingKey,
});

const aPdf = (name: string) =>
  new File([`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n${name}\n%%EOF\n`], name, {
    type: 'application/pdf',
  });

async function anApplicant(personId: string) {
  const own = parts();
  const app = anApp(database.db, own);
  const headers = await sessionOf(own, { id: personId });
  const post = (path: string, body: FormData) =>
    app.request(path, { method: 'POST', headers, body });
  return { get: async (path: string) => app.request(path, { headers }), post };
}

function filled(fields: Record<string, string>, ...files: File[]): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const file of files) body.append('files', file);
  return body;
}

test('a document is kept once, read by members alone, joined elsewhere as a row of its own', async () => {
  const { db } = database;
  const [reading, stranger] = [await aPerson(db), await aPerson(db)];
  const { id, authorityId, manager, reader } = await anOrganisation(db, {
    members: [{ personId: reading.id, role: 'reader' }],
  });
  const officer = await aPerson(db, { roles: [{ authorityId, role: 'officer' }] });
  const path = `/organisations/${id}/documents`;
  const asManager = await anApplicant(manager.id);
  const typed = { kind: 'statutes', expires: '2020-01-31' };
  const added = await asManager.post(`${path}/files`, filled(typed, aPdf('statuts.pdf')));
  expect([added.status, added.headers.get('location')]).toEqual([303, `${path}?done=added`]);
  const page = await (await asManager.get(path)).text();
  expect(wordsOf(page)).toContain('Statuts statuts.pdf');
  expect(wordsOf(page)).toContain('n’est plus valable depuis le 31 janvier 2020');
  const documentId = /documents\/([0-9a-f-]{36})"/.exec(page)?.[1] ?? '';

  const asReader = await anApplicant(reading.id);
  expect((await asReader.get(`${path}/${documentId}`)).status).toBe(200);
  expect((await asReader.post(`${path}/files`, filled(typed, aPdf('x.pdf')))).status).toBe(404);
  expect((await asReader.post(`${path}/${documentId}/removal`, new FormData())).status).toBe(404);
  for (const person of [stranger, officer]) {
    const outside = await anApplicant(person.id);
    expect((await outside.get(path)).status).toBe(404);
    expect((await outside.get(`${path}/${documentId}`)).status).toBe(404);
  }

  const elsewhere = await anOrganisation(db);
  const files = openFiles(parts().settings);
  const place = {
    authorityId: elsewhere.authorityId,
    holder: { kind: 'application', id: elsewhere.id },
  };
  const asked = { organisationId: id, documentId, place };
  const context = { db, files, now: new Date(), actorId: manager.id };
  const copy = await attachDocument({ ...context, reader }, asked);
  if (!copy.ok) throw new Error(copy.refusal.reason);
  expect(await attachDocument({ ...context, reader: elsewhere.reader }, asked)).toEqual({
    ok: false,
    refusal: { reason: 'document-unknown' },
  });

  const removed = await asManager.post(`${path}/${documentId}/removal`, new FormData());
  expect(removed.headers.get('location')).toBe(`${path}?done=removed`);
  expect((await asManager.get(`${path}/${documentId}`)).status).toBe(404);
  const kept = await findFile(db, copy.value.id, {
    authorityIds: [elsewhere.authorityId],
    holderKind: 'application',
  });
  expect(kept?.name).toBe('statuts.pdf');
  expect(await files.store.sizeOf(objectKey(kept?.sha256 ?? ''))).toBe(kept?.size);
});

test('what is not understood comes back with what was typed, and nothing is kept', async () => {
  const { id, manager } = await anOrganisation(database.db, {
    profile: { kind: 'commune', rna: null },
  });
  const { get, post } = await anApplicant(manager.id);
  const path = `/organisations/${id}/documents`;
  expect(await (await get(path)).text()).not.toContain('Statuts');
  const answers = [
    await post(`${path}/files`, filled({ kind: 'decision', expires: '' })),
    await post(`${path}/files`, filled({ kind: 'decision', expires: '2027-13-40' }, aPdf('a.pdf'))),
    await post(`${path}/files`, filled({ kind: 'statutes', expires: '' }, aPdf('a.pdf'))),
  ];
  expect(answers.map(({ status }) => status)).toEqual([422, 422, 422]);
  expect(wordsOf((await answers[0]?.text()) ?? '')).toContain('Choisissez au moins un fichier.');
  expect(await answers[1]?.text()).toMatch(/value="2027-13-40"/);
  expect(wordsOf(await (await get(path)).text())).toContain('Aucune pièce pour l’instant');
});
