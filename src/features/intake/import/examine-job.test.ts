import { expect, test } from 'vitest';
import { realNow } from '#platform/clock.ts';
import { saveProgress } from '#platform/jobs/save-progress.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { anOpenApplicationCall } from '#test/builders/application.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aSourceDossier, demarcheText, descriptors, ranks } from '#test/builders/demarche.ts';
import { sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { changeMapping } from './change-mapping.ts';
import { examineDossiersJob } from './examine-job.ts';
import { countOutcomes } from './import-queries.ts';

const database = useDatabase();
const signingKey = aSigningKey();

test('five thousand lines are looked at by a job, and the page says how far it is', async () => {
  const { db } = database;
  const parts = { ...partsForTest(), db, signingKey };
  const { call, officer } = await anOpenApplicationCall(db, 'grand-fichier', {
    closesAt: new Date(realNow().getTime() + 86_400_000),
  });
  const headers = await sessionOf(parts, officer);
  const ask = (path: string, body?: FormData) =>
    anApp(db, parts).request(path, { headers, ...(body ? { method: 'POST', body } : {}) });
  const form = new FormData();
  const dossiers = ranks(5_000).map((rank) => aSourceDossier(rank, { requested: '9000' }));
  form.set('file', new File([demarcheText(dossiers)], 'demarche.json'));
  const opened = await ask(`/office/calls/${call.id}/import/files`, form);
  expect(opened.status).toBe(303);
  const path = new URL(opened.headers.get('location') ?? '', 'http://x').pathname;
  const id = path.split('/').at(-1) ?? '';
  const words = async () => wordsOf(await (await ask(path)).text());
  expect(await words()).toContain('Vérification en cours Elle attend son tour. Actualiser');
  for (const refused of ['/commit', '/removal']) {
    expect((await ask(path + refused, new FormData())).status).toBe(422);
  }

  const jobs = () =>
    db
      .selectFrom('jobs')
      .select(['id', 'payload'])
      .where('name', '=', 'examine-dossiers')
      .orderBy('created_at', 'desc')
      .execute();
  const [job] = await jobs();
  const jobId = job?.id ?? '';
  const { signal } = new AbortController();
  const context = { ...parts, now: realNow(), jobId, isLastAttempt: false, signal };
  const payload = job?.payload as { importId: string; actorId: string | null };
  const halfway = async (done: number, total: number) => {
    await saveProgress(db, { jobId }, done, total);
    if (done === 2_500) throw new Error('cut');
  };
  await expect(examineDossiersJob.run(context, payload, halfway)).rejects.toThrow('cut');
  expect(await words()).toContain('2 500 lignes sur 5 000.');
  const none = { create: 0, change: 0, unchanged: 0, repeated: 0, refused: 0 };
  expect(await countOutcomes(db, id)).toEqual(none);

  await examineDossiersJob.run(context, payload, async () => {});
  expect(await countOutcomes(db, id)).toEqual({ ...none, create: 5_000 });

  // Another mapping: nothing that was seen under the first is shown any more.
  const { mapping } = await db
    .selectFrom('dossier_imports')
    .select('mapping')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const column = { column: `champ:${descriptors.place.id}`, label: '' };
  settled(
    await changeMapping(aContext(db), { id, mapping: { ...mapping, 'field.territoires': column } }),
  );
  expect(await countOutcomes(db, id)).toEqual(none);
  await examineDossiersJob.run(context, payload, async () => {});
  expect(await countOutcomes(db, id)).toEqual({ ...none, create: 5_000 });
  expect(await words()).toContain('Tout peut être repris 5 000 nouveaux dossiers.');
}, 60_000);
