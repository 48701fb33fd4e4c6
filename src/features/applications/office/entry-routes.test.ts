import { expect, test } from 'vitest';
import { moveDomainClock } from '#platform/domain-clock.ts';
import { wordsOf } from '#test/app.ts';
import { anOpenApplicationCall } from '#test/builders/application.ts';
import { noon } from '#test/builders/call.ts';
import { aPdf } from '#test/builders/file.ts';
import { anOrganisation, aSiret } from '#test/builders/organisation.ts';
import { aPerson } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { structureOf } from '#test/pdf.ts';
import { aVisitor } from '#test/service-visitor.ts';

const database = useDatabase();
const { dataDir } = useFiles();

const closesAt = new Date('2099-03-31T10:00:00Z');
const weekAfter = new Date('2099-04-07T10:00:00Z');
const opened = { opensAt: new Date(noon.getTime() - 86_400_000), closesAt };

const paper = {
  'entry-channel': 'paper',
  'entry-received': '2099-03-31',
  'entry-wave': '1',
  'entry-kind': 'association',
  titre: 'Un potager (fictif)',
  territoires: '31555',
  montant_demande: '8 000',
};

async function anEntering(slug: string, given: { sealed?: boolean } = {}) {
  const place = await anOpenApplicationCall(database.db, slug, { ...opened, ...given });
  const officer = await aVisitor(database.db, place.officer, { demo: true, dataDir });
  await moveDomainClock(database.db, weekAfter);
  return { ...place, visitor: officer, list: `/office/calls/${place.call.id}/applications` };
}

test('a paper that came in time is filed after the closing, under its day and its channel', async () => {
  const { db } = database;
  const { visitor, list, authorityId } = await anEntering('papier');
  const known = await anOrganisation(db, { authorityId });
  const siret = known.profile.siret ?? '';
  const answer = await visitor.post(`${list}/entry`, { ...paper, 'entry-siret': siret });
  expect(answer.status).toEqual(303);
  const entered = answer.headers.get('location') ?? '';

  const words = await visitor.read(entered);
  expect(words).toContain('Les Jardins partagés (fictifs)');
  expect(words).toContain('Reçu le 31 mars 2099');
  const receipt = await visitor.get(`${entered}/receipt.pdf`);
  expect(receipt.headers.get('content-type')).toEqual('application/pdf');
  const text = structureOf(new Uint8Array(await receipt.arrayBuffer())).join(' ');
  expect(text).toContain('est arrivé sur papier le 31 mars 2099');

  const scan = new FormData();
  scan.append('files', new File([new Uint8Array(await aPdf())], 'dossier.pdf'));
  expect((await visitor.send(`${entered}/files`, scan)).status).toEqual(303);
  const dossier = entered.replace('/entry', '');
  const read = await visitor.read(dossier);
  expect(read).toContain('dossier.pdf');
  expect(read).toContain('Saisi par le service');
  expect(read).toContain('contact@jardins.exemple.test');
  const file = /\/office\/applications\/[^"]*\/files\/[0-9a-f-]{36}/.exec(
    await (await visitor.get(dossier)).text(),
  )?.[0];
  expect((await visitor.get(file ?? '')).status).toEqual(200);
  // In time by its day: it is not among those admitted late.
  expect(await visitor.read(`${list}?late=yes`)).toContain('Aucun dossier ne répond');
  expect(await visitor.read(`${list}?channel=paper`)).toContain('1 dossier ');
  await moveDomainClock(db, null);
});

test('each refusal shows all that was typed, at its place; nothing is created', async () => {
  const { db } = database;
  const { visitor, list } = await anEntering('refus');
  const named = {
    ...paper,
    'entry-siret': aSiret(),
    'entry-name': 'Nouvelle association (fictive)',
  };
  const refusals: [Record<string, string>, string][] = [
    [{ ...named, 'entry-siret': '12345678901234' }, 'Ce SIRET ne passe pas son contrôle'],
    [{ ...named, 'entry-name': '' }, 'donnez aussi le nom'],
    [{ ...named, 'entry-received': '' }, 'Donnez le jour de réception'],
    [{ ...named, 'entry-received': '2099-04-01' }, 'Le dépôt fermait le'],
    [{ ...named, 'entry-received': '2099-04-08' }, 'Ce jour n’est pas encore venu'],
    [{ ...named, 'entry-received': '2020-01-01' }, 'L’appel n’ouvrait que le'],
    [{ ...named, montant_demande: 'huit mille' }, 'problem'],
    [{ ...named, titre: '' }, 'Il manque : le titre'],
  ];
  for (const [fields, sentence] of refusals) {
    const answer = await visitor.post(`${list}/entry`, fields);
    const html = await answer.text();
    expect([fields, answer.status]).toEqual([fields, 422]);
    if (sentence !== 'problem') expect(wordsOf(html)).toContain(sentence);
    for (const [name, value] of Object.entries(fields)) {
      if (name.startsWith('entry-') && value !== '') expect(html).toContain(value);
    }
    expect(html).toContain('Rien n’est déposé');
  }
  const made = await db
    .selectFrom('organisations')
    .where('name', '=', named['entry-name'])
    .select('id')
    .execute();
  expect(made).toEqual([]);
  expect(await visitor.read(list)).toContain('Aucun dossier déposé pour l’instant');
  expect((await visitor.post(`${list}/entry`, named)).status).toEqual(303);
  await moveDomainClock(db, null);
});

test('while a call is sealed, whoever entered a paper has its receipt, and no colleague anything', async () => {
  const { db } = database;
  const { visitor, list, authorityId } = await anEntering('papier-scelle', { sealed: true });
  await moveDomainClock(db, new Date(closesAt.getTime() - 3_600_000));
  const fields = { ...paper, 'entry-name': 'École fictive', 'entry-received': '2099-03-30' };
  const answer = await visitor.post(`${list}/entry`, fields);
  const entered = answer.headers.get('location') ?? '';
  expect(await visitor.read(entered)).toContain('Reçu le 30 mars 2099');
  expect((await visitor.get(entered.replace('/entry', ''))).status).toEqual(404);
  const colleague = await aVisitor(
    db,
    await aPerson(db, { roles: [{ authorityId, role: 'officer' }] }),
    { demo: true, dataDir },
  );
  for (const path of [entered, `${entered}/receipt.pdf`, entered.replace('/entry', '')]) {
    expect([path, (await colleague.get(path)).status]).toEqual([path, 404]);
  }
  await moveDomainClock(db, null);
});
