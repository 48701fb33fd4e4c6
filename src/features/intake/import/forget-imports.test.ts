import { expect, test } from 'vitest';
import { anOpenApplicationCall } from '#test/builders/application.ts';
import { aContext, noon, settled } from '#test/builders/call.ts';
import { aSourceDossier, demarcheText } from '#test/builders/demarche.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { commitImport } from './commit-import.ts';
import { forgetImports } from './forget-imports.ts';
import { openImport } from './open-import.ts';

const database = useDatabase();
const day = 24 * 3_600_000;

test('a file never taken in is erased with its lines after thirty days; the others stay', async () => {
  const { db } = database;
  const { call } = await anOpenApplicationCall(db, 'oubli');
  const open = async (now: Date, rank: number) => {
    const bytes = new TextEncoder().encode(demarcheText([aSourceDossier(rank)]));
    const column = { column: 'champ:Q2hhbXAtMw==', label: 'Commune du projet' };
    const given = { office: [call.authorityId], callId: call.id, fileName: 'x.json', bytes };
    const mapping = { 'field.territoires': column };
    return settled(await openImport({ ...aContext(db), now }, { ...given, mapping })).id;
  };
  const taken = await open(noon, 1);
  settled(await commitImport(aContext(db), { id: taken }));
  await open(noon, 2);
  const young = await open(new Date(noon.getTime() + day), 3);
  const now = new Date(noon.getTime() + 30 * day + 1);
  const { log, settings } = partsForTest();
  const parts = { db, settings, log, signingKey: aContext(db).signingKey };
  const { signal } = new AbortController();
  const context = { ...parts, now, jobId: 'x', isLastAttempt: false, signal };
  await forgetImports.run(context, {}, async () => {});
  const left = await db.selectFrom('dossier_imports').select('id').execute();
  expect(left.map(({ id }) => id).toSorted()).toEqual([taken, young].toSorted());
  const lines = await db.selectFrom('dossier_import_lines').select('import_id').execute();
  expect(lines).toEqual([{ import_id: young }]);
});
