import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { anOrganisation, aSiret } from '#test/builders/organisation.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { changeProfile } from './change-profile.ts';

const database = useDatabase();

/** The application as one person sees it, in front of a register or of none. */
async function anApplicant(personId: string, companyRegisterUrl: string | null = null) {
  const { db } = database;
  const parts = {
    ...partsForTest({ companyRegisterUrl }),
    db,
    signingKey: aContext(db).signingKey,
  };
  const app = anApp(db, parts);
  const headers = await sessionOf(parts, { id: personId });
  return {
    get: (path: string) => app.request(path, { headers }),
    post: (path: string, body: Record<string, string>) =>
      app.request(path, { method: 'POST', headers, body: new URLSearchParams(body) }),
  };
}

async function aService() {
  const name = `Service ${aSiret()}`;
  return settled(await createAuthority(aContext(database.db), { name, shortName: name }));
}

test('an organisation is begun in two short pages, which keep where one was going', async () => {
  const service = await aService();
  const { id } = await aPerson(database.db);
  const { get, post } = await anApplicant(id);
  const siret = aSiret();
  const next = '/applications/new?call=entraide';
  const kind = await get(`/organisations/new?next=${encodeURIComponent(next)}&step=details`);
  expect(wordsOf(await kind.text())).toContain('Choisissez le type de votre organisme.');
  const wrong = await get('/organisations/new?step=details&kind=commune&siret=123');
  expect(wordsOf(await wrong.text())).toContain('Il manque 11 chiffres : un SIRET a 14 chiffres.');
  const details = await (
    await get(
      `/organisations/new?step=details&kind=association&siret=${siret}&service=${service.slug}&next=${encodeURIComponent(next)}`,
    )
  ).text();
  expect(details).toContain(`value="${siret}"`);
  expect(details).toContain(`value="${next}"`);

  const typed = {
    kind: 'association',
    service: service.slug,
    next,
    siret,
    rna: 'W12',
    city: 'Foix',
  };
  const refused = await post('/organisations', typed);
  const words = await refused.text();
  expect(refused.status).toBe(422);
  expect(wordsOf(words)).toContain('Écrivez le nom de l’organisme.');
  expect(wordsOf(words)).toContain(
    'Il manque 7 chiffres : un numéro RNA a la lettre W puis 9 chiffres.',
  );
  expect(words).toContain('value="W12"');

  const done = await post('/organisations', {
    ...typed,
    name: 'Les Amis du canal (fictifs)',
    rna: 'Tribunal de Saint-Avold, vol. 42, folio 118',
    postalCode: '09000',
    memberTitle: 'secrétaire',
  });
  expect([done.status, done.headers.get('location')]).toEqual([303, next]);
  const row = await database.db
    .selectFrom('organisations')
    .innerJoin('organisation_members', 'organisation_id', 'organisations.id')
    .select(['organisations.id', 'authority_id', 'commune_code', 'register_folio', 'rna', 'title'])
    .where('siret', '=', siret)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    authority_id: service.id,
    commune_code: '09122',
    register_folio: '118',
    rna: null,
    title: 'secrétaire',
  });
  expect(wordsOf(await (await get('/organisations')).text())).toContain(
    'Les Amis du canal (fictifs)',
  );
  expect((await get(`/organisations/${row.id}`)).status).toBe(200);
});

test('what the public register knows is filled in, and said to come from it while it stays so', async () => {
  const siret = aSiret();
  let body: unknown = {
    results: [
      {
        nom_raison_sociale: 'COMITE DU LAC',
        nature_juridique: '9220',
        siege: {
          siret,
          adresse: '1 RUE DU LAC 09000 FOIX',
          code_postal: '09000',
          libelle_commune: 'FOIX',
        },
      },
    ],
  };
  const server = createServer((_request, response) => response.end(JSON.stringify(body)));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const service = await aService();
  const { id } = await aPerson(database.db);
  const { get, post } = await anApplicant(
    id,
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  );
  const begin = (number: string) =>
    get(`/organisations/new?step=details&kind=association&service=${service.slug}&siret=${number}`);
  const page = await (await begin(siret)).text();
  expect(page).toContain('value="COMITE DU LAC"');
  expect(wordsOf(page)).toContain('a rempli ce qu’il connaît');
  const made = await post('/organisations', {
    kind: 'association',
    service: service.slug,
    siret,
    name: 'Comité du lac (fictif)',
    address: '1 RUE DU LAC',
    postalCode: '09000',
    city: 'FOIX',
  });
  const own = await get(made.headers.get('location') ?? '');
  expect(wordsOf(await own.text())).toMatch(
    /D’après le registre public des entreprises, lu le .* Adresse du siège, Code postal, Commune\./,
  );
  body = { error: 'maintenance' };
  expect(wordsOf(await (await begin(aSiret())).text())).toContain(
    'Le registre ne répond pas : remplissez, rien n’est perdu.',
  );
  await new Promise((closed) => server.close(closed));
});

test('two members at once: the second is told who and what, and loses nothing', async () => {
  const { db } = database;
  const other = await aPerson(db, { name: 'Dominique Roy (fictif)' });
  const { id, profile, manager } = await anOrganisation(db, {
    members: [{ personId: other.id, role: 'writer' }],
  });
  const { get, post } = await anApplicant(manager.id);
  const page = await (await get(`/organisations/${id}/profile`)).text();
  expect(page).toContain('name="version" value="1"');
  settled(
    await changeProfile(
      { ...aContext(db), actorId: other.id },
      { organisationId: id, version: 1, profile: { ...profile, phone: '05 11 11 11 11' } },
    ),
  );
  const typed = {
    version: '1',
    name: 'Nouveau nom (fictif)',
    siret: profile.siret ?? '',
    phone: '05 22 22 22 22',
  };
  const told = await post(`/organisations/${id}/profile`, typed);
  const html = await told.text();
  expect(told.status).toBe(409);
  expect(wordsOf(html)).toContain('Dominique Roy (fictif) a enregistré le');
  expect(wordsOf(html)).toContain('Téléphone : « 05 11 11 11 11 »');
  expect(html).toContain('value="05 22 22 22 22"');
  expect(html).toContain('name="version" value="2"');
  const kept = await post(`/organisations/${id}/profile`, { ...typed, version: '2' });
  expect([kept.status, kept.headers.get('location')]).toEqual([
    303,
    `/organisations/${id}?done=saved`,
  ]);
});

test('a reader changes nothing, a stranger and an officer find nothing, a SIRET is held once', async () => {
  const { db } = database;
  const reading = await aPerson(db);
  const { id, authorityId, manager, profile } = await anOrganisation(db, {
    members: [{ personId: reading.id, role: 'reader' }],
  });
  const held = await anOrganisation(db);
  const officer = await aPerson(db, { roles: [{ authorityId, role: 'officer' }] });
  const asReader = await anApplicant(reading.id);
  expect((await asReader.get(`/organisations/${id}`)).status).toBe(200);
  expect((await asReader.get(`/organisations/${id}/profile`)).status).toBe(404);
  expect((await asReader.post(`/organisations/${id}/profile`, { name: 'X' })).status).toBe(404);
  const asOfficer = await anApplicant(officer.id);
  for (const path of [`/organisations/${id}`, `/organisations/${id}/profile`]) {
    expect((await asOfficer.get(path)).status).toBe(404);
  }
  const asManager = await anApplicant(manager.id);
  const taken = await asManager.post(`/organisations/${id}/profile`, {
    version: '1',
    name: profile.name,
    siret: held.profile.siret ?? '',
  });
  expect(taken.status).toBe(422);
  const words = wordsOf(await taken.text());
  expect(words).toContain('Un autre organisme porte déjà ce SIRET ici.');
  expect(words).not.toContain(held.manager.name);
});
