import { expect, test } from 'vitest';
import { moveDomainClock } from '#platform/domain-clock.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { noon } from '#test/builders/call.ts';
import { aFiledApplication } from '#test/builders/filed-application.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const parts = () => {
  const base = partsForTest();
  return { ...base, settings: { ...base.settings, demo: true }, db: database.db, signingKey };
};
const app = () => anApp(database.db, parts());
const as = (id: string) => sessionOf(parts(), { id });

const after = (days: number) => new Date(noon.getTime() + days * 86_400_000);
const form = (entries: readonly (readonly [string, string])[]) =>
  new URLSearchParams(entries.map(([name, value]) => [name, value]));

type Dossier = Awaited<ReturnType<typeof aFiledApplication>>;

async function filed(slug: string): Promise<Dossier> {
  const dossier = await aFiledApplication(database.db, slug);
  await moveDomainClock(database.db, after(21));
  return dossier;
}

const ask = async (dossier: Dossier, given: Record<string, string> = {}) =>
  app().request(`/office/applications/${dossier.id}/completion`, {
    method: 'POST',
    headers: await as(dossier.officer.id),
    body: form(
      Object.entries({
        reason: 'Précisez le public.',
        fields: 'public_vise',
        due: after(30).toISOString().slice(0, 10),
        ...given,
      }),
    ),
  });

const hidden = (html: string): [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value],
  );

test('an officer asks, the applicant answers only that, both versions stand', async () => {
  const dossier = await filed('page');
  const asked = await ask(dossier);
  expect(asked.status).toEqual(303);
  const address = `/applications/${dossier.id}/completion`;
  const headers = await as(dossier.reader.personId);
  const page = await (await app().request(address, { headers })).text();
  expect(wordsOf(page)).toContain('Précisez le public.');
  expect([...page.matchAll(/data-field="([^"]+)"/g)].map(([, key]) => key)).toEqual([
    'public_vise',
  ]);
  const send = (text: string, press: string) =>
    app().request(address, {
      method: 'POST',
      headers,
      body: form([...hidden(page), ['public_vise', text], ['titre', 'Autre'], ['do', press]]),
    });
  const unchanged = await send('Personnes isolées', 'send');
  expect([unchanged.status, wordsOf(await unchanged.text()).includes('rien changé')]).toEqual([
    422,
    true,
  ]);
  const sent = await send('Des jeunes', 'send');
  expect([sent.status, sent.headers.get('location')]).toEqual([
    303,
    `/applications/${dossier.id}?done=completed`,
  ]);
  const closed = await app().request(address, { headers });
  expect(wordsOf(await closed.text())).toContain('Rien n’est demandé');
  const office = await app().request(`/office/applications/${dossier.id}/completion`, {
    headers: await as(dossier.officer.id),
  });
  expect(wordsOf(await office.text())).toMatch(/Version 2, reçue le/);
});

test('a request that is refused comes back with everything that was typed', async () => {
  const dossier = await filed('refused');
  const asked = await ask(dossier, { due: '2020-01-01' });
  expect(asked.status).toEqual(422);
  const html = await asked.text();
  expect(html).toContain('Précisez le public.');
  expect(html).toMatch(/value="public_vise"[^>]* checked/);
  expect(wordsOf(html)).toContain('Ce jour est passé.');
});

test('to everybody else the pages are not there', async () => {
  const dossier = await filed('closed');
  const elsewhere = await filed('ailleurs');
  await ask(dossier);
  const stranger = await aPerson(database.db);
  for (const id of [elsewhere.reader.personId, elsewhere.officer.id, stranger.id]) {
    const headers = await as(id);
    for (const path of [
      `/applications/${dossier.id}/completion`,
      `/applications/${dossier.id}/completion/pieces`,
      `/office/applications/${dossier.id}/completion`,
    ]) {
      expect([path, (await app().request(path, { headers })).status]).toEqual([path, 404]);
    }
    for (const path of [
      `/applications/${dossier.id}/completion`,
      `/office/applications/${dossier.id}/completion`,
      `/office/applications/${dossier.id}/completion/end`,
    ]) {
      const body = form([['do', 'send']]);
      const answer = await app().request(path, { method: 'POST', headers, body });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  }
});

test('files are added to an answer that asks for them, and to no other', async () => {
  const dossier = await filed('files');
  await ask(dossier, { fields: 'pieces' });
  const headers = await as(dossier.reader.personId);
  const page = `/applications/${dossier.id}/completion/pieces`;
  const give = (path: string) => {
    const body = new FormData();
    const bytes = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
    body.append('files', new File([bytes], 'statuts.pdf', { type: 'application/pdf' }));
    return app().request(path, { method: 'POST', headers, body });
  };
  expect((await give(`${page}/files`)).status).toEqual(303);
  const shown = await (await app().request(page, { headers })).text();
  expect(wordsOf(shown)).toContain('statuts.pdf');
  const removal = /action="([^"]*removal[^"]*)"/.exec(shown)?.[1] ?? '';
  const left = await app().request(removal, { method: 'POST', headers, body: form([]) });
  expect(left.status).toEqual(303);
  expect(wordsOf(await (await app().request(page, { headers })).text())).toContain('Aucun fichier');
  expect((await give(`/applications/${dossier.id}/completion/titre/files`)).status).toEqual(404);
});
