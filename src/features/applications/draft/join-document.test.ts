import { expect, test } from 'vitest';
import { listDocuments } from '#features/organisations/document/document-queries.ts';
import { findMyOrganisation } from '#features/organisations/organisation-queries.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aDraft } from '#test/builders/application.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { readAnswers } from '../answer-queries.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const { dataDir } = useFiles();

async function browserOf(personId: string) {
  const parts = { ...partsForTest({ dataDir }), db: database.db, signingKey };
  const app = anApp(database.db, parts);
  const headers = await sessionOf(parts, { id: personId });
  return (path: string, body: FormData | URLSearchParams | null = null) =>
    app.request(path, { method: body ? 'POST' : 'GET', body, headers });
}

/** A draft whose organisation keeps those two documents: one the question takes, one it does not. */
async function aDraftWithDocuments(slug: string) {
  const { db } = database;
  const draft = await aDraft(db, slug, { others: ['reader'] });
  const ask = await browserOf(draft.reader.personId);
  const own = `/organisations/${draft.organisation.id}`;
  const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nstatuts\n%%EOF\n';
  const given = [
    { kind: 'statutes', file: new File([pdf], 'statuts.pdf') },
    { kind: 'annual-accounts', file: new File(['compte;montant\n60;12\n'], 'comptes.csv') },
  ];
  for (const { kind, file } of given) {
    const body = new FormData();
    body.append('kind', kind);
    body.append('expires', kind === 'statutes' ? '2020-01-31' : '');
    body.append('files', file);
    expect((await ask(`${own}/documents/files`, body)).status).toBe(303);
  }
  const organisation = await findMyOrganisation(db, draft.reader, draft.organisation.id);
  const documents = organisation ? await listDocuments(db, organisation) : [];
  const idOf = (kind: string) => documents.find((each) => each.kind === kind)?.id ?? '';
  const at = `/applications/${draft.id}/answers/pieces`;
  const joins = (id: string, as = ask) =>
    as(`${at}/documents`, new URLSearchParams({ document: id }));
  const joined = async () => {
    const answer = (await readAnswers(db, draft.id)).answers['pieces'];
    return answer?.kind === 'files' ? answer.ids : [];
  };
  return {
    ...draft,
    ask,
    own,
    at,
    joins,
    joined,
    statutes: idOf('statutes'),
    accounts: idOf('annual-accounts'),
  };
}

test('one click joins a copy that the dossier holds, whatever becomes of the document', async () => {
  const { id, authorityId, ask, own, at, joins, joined, statutes } =
    await aDraftWithDocuments('join-copy');
  const before = wordsOf(await (await ask(`${at}/files`)).text());
  expect(before).toContain('Statuts statuts.pdf');
  expect(before).toContain('n’est plus valable depuis le 31 janvier 2020');
  expect(before).not.toContain('comptes.csv');
  const pressed = await Promise.all([joins(statutes), joins(statutes)]);
  expect(pressed.map(({ status }) => status)).toEqual([303, 303]);
  expect((await joins(statutes)).headers.get('location')).toBe(`${at}/files?done=added`);
  const [copy = '', ...more] = await joined();
  expect(more).toEqual([]);
  expect(wordsOf(await (await ask(`${at}/files`)).text())).not.toContain('Statuts statuts.pdf');
  await ask(`${own}/documents/${statutes}/removal`, new FormData());
  expect((await ask(`${own}/documents/${statutes}`)).status).toBe(404);
  expect((await ask(`/applications/${id}/files/${copy}`)).status).toBe(200);
  const row = await database.db
    .selectFrom('files')
    .select(['authority_id', 'holder_kind', 'holder_id'])
    .where('id', '=', copy)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({
    authority_id: authorityId,
    holder_kind: 'application-answer',
    holder_id: id,
  });
});

test('what does not suit is refused; who only reads, a stranger and another organisation get nothing', async () => {
  const mine = await aDraftWithDocuments('join-mine');
  const theirs = await aDraftWithDocuments('join-theirs');
  const unsuited = await mine.joins(mine.accounts);
  expect([unsuited.status, wordsOf(await unsuited.text())]).toEqual([
    422,
    expect.stringContaining('Cette question ne prend pas ce type de fichier'),
  ]);
  const reading = await browserOf(mine.otherReaders[0]?.personId ?? '');
  const stranger = await browserOf((await aPerson(database.db)).id);
  const answers = [
    await mine.joins(theirs.statutes),
    await mine.joins('no-such-document'),
    await mine.joins(mine.statutes, reading),
    await mine.joins(mine.statutes, stranger),
    await mine.joins(mine.statutes, theirs.ask),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect(wordsOf(await (await reading(`${mine.at}/files`)).text())).not.toContain('statuts.pdf');
  expect(await mine.joined()).toEqual([]);
});
