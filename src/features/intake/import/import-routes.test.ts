import { beforeAll, describe, expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { realNow } from '#platform/clock.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { anOpenApplicationCall } from '#test/builders/application.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aSourceDossier, demarcheText, descriptors, ranks } from '#test/builders/demarche.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { takeDossiersInJob } from './commit-job.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const parts = () => ({ ...partsForTest(), db: database.db, signingKey });

type Session = { cookie: string; origin: string };
let call: { id: string; authorityId: string };
let officer: Session;
let stranger: Session;
beforeAll(async () => {
  const { db } = database;
  const made = await anOpenApplicationCall(db, 'reprise', {
    closesAt: new Date(realNow().getTime() + 86_400_000),
  });
  call = made.call;
  officer = await sessionOf(parts(), made.officer);
  const other = settled(
    await createAuthority(aContext(db), { name: 'Ailleurs', shortName: 'ailleurs' }),
  );
  const person = await aPerson(db, { roles: [{ authorityId: other.id, role: 'officer' }] });
  stranger = await sessionOf(parts(), person);
});

const ask = (path: string, session: Session, body?: FormData) =>
  anApp(database.db, parts()).request(path, {
    headers: session,
    ...(body ? { method: 'POST', body } : {}),
  });

const address = () => `/office/calls/${call.id}/import`;

async function send(dossiers: readonly unknown[], session = officer): Promise<Response> {
  const form = new FormData();
  form.set('file', new File([demarcheText(dossiers)], 'demarche.json'));
  return ask(`${address()}/files`, session, form);
}

/** What the mapping page shows, sent back with what an officer changes. */
function mappingForm(): FormData {
  const form = new FormData();
  form.set('column.dossier.number', 'dossier.number');
  form.set('column.dossier.received', 'dossier.received');
  for (const name of ['siret', 'name', 'kind']) {
    form.set(`column.organisation.${name}`, `demandeur.${name}`);
  }
  form.set('column.field.titre', `champ:${descriptors.title.id}`);
  form.set('column.field.territoires', `champ:${descriptors.place.id}`);
  form.set('column.field.montant_demande', `champ:${descriptors.requested.id}`);
  form.set('constant.field.resume', 'Repris tel quel.');
  return form;
}

const one = (response: Response) =>
  new URL(response.headers.get('location') ?? '', 'http://x').pathname;

describe('an officer takes a file in', () => {
  test('the whole way, the workers doing the writing', async () => {
    const opened = await send(ranks(3).map((rank) => aSourceDossier(rank)));
    expect(opened.status).toBe(303);
    const path = one(opened);
    const mapping = await (await ask(`${path}/mapping`, officer)).text();
    expect(wordsOf(mapping)).toContain('Intitulé du projet · Voisins solidaires 1 (fictif)');
    expect((await ask(`${path}/mapping`, officer, mappingForm())).status).toBe(303);
    expect(wordsOf(await (await ask(path, officer)).text())).toContain(
      'Tout peut être repris 3 nouveaux dossiers.',
    );
    const pressed = await Promise.all(
      [1, 2, 3].map(() => ask(`${path}/commit`, officer, new FormData())),
    );
    expect(pressed.map(({ status }) => status).toSorted()).toEqual([303, 422, 422]);

    const jobs = await database.db
      .selectFrom('jobs')
      .select('payload')
      .where('name', '=', 'take-dossiers-in')
      .execute();
    expect(jobs.length).toBe(1);
    const { log } = partsForTest();
    const context = {
      ...parts(),
      ...{
        log,
        now: realNow(),
        jobId: 'x',
        isLastAttempt: false,
        signal: new AbortController().signal,
      },
    };
    const steps: [number, number][] = [];
    const payload = jobs[0]?.payload as { importId: string; actorId: string | null };
    await takeDossiersInJob.run(context, payload, async (...step) => {
      steps.push(step);
    });
    expect(steps).toEqual([[3, 3]]);
    expect(wordsOf(await (await ask(path, officer)).text())).toContain(
      'Nouveaux dossiers : 3 ; nouvelles versions : 0 ; déjà là : 0.',
    );
    expect(await database.db.selectFrom('dossier_import_lines').selectAll().execute()).toEqual([]);

    const back = await (await ask(`${address()}/decisions`, officer)).json();
    expect(back).toMatchObject({
      format: 'laureat-retour-ds-1',
      dossiers: [
        {
          dossier: 20_000_001,
          ici: { etat: 'submitted' },
          laBas: { etat: 'en_instruction' },
          mutations: [],
        },
        { dossier: 20_000_002 },
        { dossier: 20_000_003 },
      ],
    });
  });

  test('a bad line is named, and nothing can be taken in', async () => {
    const bad = { ...aSourceDossier(11), demandeur: { siret: '123' } };
    const path = one(await send([aSourceDossier(10), bad]));
    const words = wordsOf(await (await ask(path, officer)).text());
    expect(words).toContain('Rien ne peut encore être repris 1 ligne refusée.');
    expect(words).toContain('« 123 » :');
    expect((await ask(`${path}/commit`, officer, new FormData())).status).toBe(422);
    expect((await ask(`${path}/removal`, officer, new FormData())).status).toBe(303);
    expect((await ask(path, officer)).status).toBe(404);
  });

  test('a file that is none is refused with its reason', async () => {
    const form = new FormData();
    form.set('file', new File(['{"errors":[{"message":"Jeton expiré"}]}'], 'x.json'));
    const refused = await ask(`${address()}/files`, officer, form);
    expect(refused.status).toBe(422);
    expect(wordsOf(await refused.text())).toContain('Jeton expiré');
  });

  test('nobody of another service finds anything', async () => {
    const path = one(await send([aSourceDossier(20)]));
    const found = await Promise.all([
      ask(address(), stranger),
      ask(path, stranger),
      ask(`${path}/mapping`, stranger),
      ask(`${address()}/decisions`, stranger),
      send([aSourceDossier(21)], stranger),
      ask(`${path}/mapping`, stranger, mappingForm()),
      ask(`${path}/commit`, stranger, new FormData()),
      ask(`${path}/removal`, stranger, new FormData()),
    ]);
    expect(found.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 404));
    expect((await ask(path, officer)).status).toBe(200);
  });
});
