import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { realNow } from '#platform/clock.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { anOpenApplicationCall } from '#test/builders/application.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aSourceDossier, demarcheText, descriptors } from '#test/builders/demarche.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { commitImport } from '../import/commit-import.ts';
import { openImport } from '../import/open-import.ts';
import { fetchAttachedJob } from './fetch-job.ts';

const database = useDatabase();
const { dataDir } = useFiles();
const signingKey = aSigningKey();

test('an officer sees what did not come and why, asks again, gives a ZIP; another service sees nothing', async () => {
  const { db } = database;
  const parts = { ...partsForTest({ dataDir }), db, signingKey };
  const made = await anOpenApplicationCall(db, 'pieces-a-l-ecran', {
    closesAt: new Date(realNow().getTime() + 86_400_000),
  });
  const { call } = made;
  const dossier = aSourceDossier(1);
  const piece = {
    id: 'p',
    champDescriptorId: 'p',
    label: 'Statuts',
    files: [{ filename: 'statuts.pdf', url: 'https://static.exemple.test/1' }],
  };
  const column = { column: `champ:${descriptors.place.id}`, label: '' };
  const opened = await openImport(aContext(db), {
    office: [call.authorityId],
    callId: call.id,
    fileName: 'x.json',
    bytes: new TextEncoder().encode(
      demarcheText([{ ...dossier, champs: [...dossier.champs, piece] }]),
    ),
    mapping: { 'field.territoires': column },
  });
  const { id } = settled(opened);
  settled(await commitImport(aContext(db), { id }));
  const officer = await sessionOf(parts, made.officer);
  const ask = (path: string, headers: Record<string, string>, body?: FormData) =>
    anApp(db, parts).request(path, { headers, ...(body ? { method: 'POST', body } : {}) });
  const path = `/office/calls/${call.id}/import/${id}`;
  const words = async (rest: string) => wordsOf(await (await ask(path + rest, officer)).text());
  expect(await words('')).toContain('Pièces jointes : 0 arrivées, 1 manquantes');
  expect(await words('/attached')).toContain('Arrivées : 0 ; attendues : 1 ; non arrivées : 0.');

  const { signal } = new AbortController();
  const context = { ...parts, now: realNow(), jobId: 'x', isLastAttempt: false, signal };
  await fetchAttachedJob.run(context, { importId: id, actorId: null }, async () => {});
  expect(await words('/attached')).toContain(
    'L’administrateur n’a pas autorisé cette machine : static.exemple.test.',
  );
  const again = await ask(`${path}/attached/retrieval`, officer, new FormData());
  expect(again.status).toBe(303);
  expect(await words('/attached')).toContain('attendues : 1');

  const zipped = (name: string) => {
    const form = new FormData();
    const bytes = zipSync({ [name]: strToU8('%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n') });
    form.set('zip', new File([Buffer.from(bytes)], 'pieces.zip'));
    return form;
  };
  const files = `${path}/attached/files`;
  const other = settled(
    await createAuthority(aContext(db), { name: 'Ailleurs', shortName: 'ailleurs' }),
  );
  const person = await aPerson(db, { roles: [{ authorityId: other.id, role: 'officer' }] });
  const stranger = await sessionOf(parts, person);
  const closed = await Promise.all([
    ask(`${path}/attached`, stranger),
    ask(`${path}/attached/retrieval`, stranger, new FormData()),
    ask(files, stranger, zipped('20000001/statuts.pdf')),
  ]);
  expect(closed.map(({ status }) => status)).toEqual([404, 404, 404]);

  expect((await ask(files, officer, new FormData())).status).toBe(422);
  const climbing = await ask(files, officer, zipped('../statuts.pdf'));
  expect(climbing.status).toBe(422);
  expect(wordsOf(await climbing.text())).toContain('un nom qui sort de son dossier');
  const unasked = await ask(files, officer, zipped('autre.pdf'));
  expect(wordsOf(await unasked.text())).toContain(
    '1 fichier n’est demandé par aucun dossier : autre.pdf.',
  );
  const taken = await ask(files, officer, zipped('20000001/statuts.pdf'));
  expect(wordsOf(await taken.text())).toContain('Fichiers rangés : 1 ; refusés : 0.');
  expect(await words('')).toContain('Pièces jointes : 1 arrivées, 0 manquantes');
});
