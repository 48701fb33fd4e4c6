import { expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { aDraft } from '#test/builders/application.ts';
import { sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { readAnswers } from '../answer-queries.ts';

const database = useDatabase();
const signingKey = aSigningKey();

const aPdf = (name: string) =>
  new File([`%PDF-1.4\n%âãÏÓ\n1 0 obj<</Type/Catalog>>endobj\n${name}\n%%EOF\n`], name, {
    type: 'application/pdf',
  });

async function browserOf(person: { id: string }) {
  const app = anApp(database.db, { signingKey });
  const headers = await sessionOf({ ...partsForTest(), db: database.db, signingKey }, person);
  return (path: string, body: FormData | null = null) =>
    app.request(path, { method: body ? 'POST' : 'GET', body, headers });
}

const withFiles = (...files: File[]) => {
  const body = new FormData();
  for (const file of files) body.append('files', file);
  return body;
};

test('a file is joined to its answer, read by its applicant alone, and taken out', async () => {
  const { id, reader } = await aDraft(database.db, 'files-joined');
  const ask = await browserOf({ id: reader.personId });
  const path = `/applications/${id}/answers/pieces/files`;
  const added = await ask(path, withFiles(aPdf('statuts.pdf')));
  expect([added.status, added.headers.get('location')]).toEqual([303, `${path}?done=added`]);
  const { answers } = await readAnswers(database.db, id);
  const answer = answers['pieces'];
  const fileId = answer?.kind === 'files' ? (answer.ids[0] ?? '') : '';
  expect(wordsOf(await (await ask(path)).text())).toContain('statuts.pdf');
  expect((await ask(`/applications/${id}/files/${fileId}`)).status).toBe(200);
  const stranger = await aDraft(database.db, 'files-stranger');
  const elsewhere = await browserOf({ id: stranger.reader.personId });
  expect((await elsewhere(`/applications/${id}/files/${fileId}`)).status).toBe(404);
  expect((await elsewhere(`/applications/${stranger.id}/files/${fileId}`)).status).toBe(404);
  expect((await ask(`${path}/${fileId}/removal`, new FormData())).status).toBe(303);
  expect((await readAnswers(database.db, id)).answers['pieces']).toBeUndefined();
});

test('a question takes as many files as it says, one after the other or at once', async () => {
  const { id, reader } = await aDraft(database.db, 'files-many');
  const ask = await browserOf({ id: reader.personId });
  const path = `/applications/${id}/answers/pieces/files`;
  const names = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'];
  await Promise.all(names.map((name) => ask(path, withFiles(aPdf(name)))));
  const { answers } = await readAnswers(database.db, id);
  const answer = answers['pieces'];
  expect(answer?.kind === 'files' && answer.ids.length).toBe(3);
  const kept = await database.db
    .selectFrom('files')
    .select('id')
    .where('holder_id', '=', id)
    .execute();
  expect(kept).toHaveLength(3);
});
