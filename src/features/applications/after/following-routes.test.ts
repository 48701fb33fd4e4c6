import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { moveDomainClock } from '#platform/domain-clock.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aDraft } from '#test/builders/application.ts';
import { noon } from '#test/builders/call.ts';
import { aFiledApplication } from '#test/builders/filed-application.ts';
import { sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { checkPdf, describePdf, structureOf } from '#test/pdf.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const base = partsForTest();
const settings = { ...base.settings, demo: true };
const app = () => anApp(database.db, { signingKey, settings });

async function get(personId: string, path: string) {
  const headers = await sessionOf({ db: database.db, settings, signingKey }, { id: personId });
  return app().request(path, { headers });
}

test('a filed dossier says where it stands and what comes next; a draft keeps its page', async () => {
  const dossier = await aFiledApplication(database.db, 'standing');
  await moveDomainClock(database.db, new Date(noon.getTime() + 86_400_000));
  const me = dossier.reader.personId;
  const open = wordsOf(await (await get(me, `/applications/${dossier.id}`)).text());
  expect(open).toMatch(/Vous pouvez encore le modifier et le déposer à nouveau jusqu’au/);
  await moveDomainClock(database.db, new Date(noon.getTime() + 21 * 86_400_000));
  const closed = wordsOf(await (await get(me, `/applications/${dossier.id}`)).text());
  expect(closed).toContain('Le comité se réunit le 20 janvier 2027.');
  expect(closed).toContain('Sans réponse du service le 24 janvier 2027');
  expect(closed).toContain('Demander à corriger');
  const draft = await aDraft(database.db, 'standing-draft');
  const shown = wordsOf(
    await (await get(draft.reader.personId, `/applications/${draft.id}`)).text(),
  );
  expect(shown).toContain('Brouillon');
  expect(shown).not.toContain('Ce que vous avez déposé');
});

test('the JSON is what the hash of the receipt was made of', async () => {
  const dossier = await aFiledApplication(database.db, 'json');
  const path = `/applications/${dossier.id}/versions/1`;
  const json = await (await get(dossier.reader.personId, `${path}/dossier.json`)).text();
  const hash = createHash('sha256').update(json).digest('hex');
  expect(hash).toEqual(dossier.receipt.sha256);
});

test('the PDF is tagged and holds every answer; the archive holds all', async () => {
  const dossier = await aFiledApplication(database.db, 'pdf');
  const path = `/applications/${dossier.id}/versions/1`;
  const pdf = new Uint8Array(
    await (await get(dossier.reader.personId, `${path}/dossier.pdf`)).arrayBuffer(),
  );
  expect(checkPdf(pdf)).toEqual('No syntax or stream encoding errors found');
  expect(describePdf(pdf)).toMatchObject({ Title: 'Un café des voisins (fictif)', Tagged: 'yes' });
  const said = structureOf(pdf).join(' ');
  for (const words of ['Public visé', 'Personnes isolées', 'Toulouse (31555)', 'Sans réponse']) {
    expect(said).toContain(words);
  }
  const zip = await (await get(dossier.reader.personId, `${path}/dossier.zip`)).arrayBuffer();
  expect(Object.keys(unzipSync(new Uint8Array(zip)))).toEqual(['dossier.json', 'dossier.pdf']);
});

test('no other person, service or version opens any of it', async () => {
  const dossier = await aFiledApplication(database.db, 'mine');
  const other = await aFiledApplication(database.db, 'theirs');
  const files = ['dossier.json', 'dossier.pdf', 'dossier.zip'];
  const paths = files.map((file) => `/applications/${dossier.id}/versions/1/${file}`);
  for (const path of paths) {
    for (const id of [other.reader.personId, other.officer.id, dossier.officer.id]) {
      expect([path, (await get(id, path)).status]).toEqual([path, 404]);
    }
  }
  const absent = await get(
    dossier.reader.personId,
    `/applications/${dossier.id}/versions/2/dossier.pdf`,
  );
  expect(absent.status).toEqual(404);
});
