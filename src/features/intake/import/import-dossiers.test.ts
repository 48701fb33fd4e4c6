import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database.ts';
import { anOpenApplicationCall } from '#test/builders/application.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aSourceDossier, demarcheText, descriptors, ranks } from '#test/builders/demarche.ts';
import { useDatabase } from '#test/database.ts';
import { changeMapping } from './change-mapping.ts';
import { commitImport } from './commit-import.ts';
import { explainProblem } from './explain-line.ts';
import { countOutcomes, listLines } from './import-queries.ts';
import { fieldTarget, type Mapping } from './mapping.ts';
import { openImport } from './open-import.ts';

const database = useDatabase();

const from = ({ id, label }: { id: string; label: string }) => ({ column: `champ:${id}`, label });
/** What names itself not: an officer says it once. */
const mapping: Mapping = { [fieldTarget('territoires')]: from(descriptors.place) };

async function open(
  db: Db,
  call: { id: string; authorityId: string },
  dossiers: readonly unknown[],
) {
  const bytes = new TextEncoder().encode(demarcheText(dossiers));
  const asked = { office: [call.authorityId], callId: call.id, fileName: 'demarche.json', bytes };
  return settled(await openImport(aContext(db), { ...asked, mapping })).id;
}

const lines = async (db: Db, id: string) =>
  (await listLines(db, id, { outcome: null, limit: 1_000, offset: 0 })).map(
    ({ position, outcome, report }) => ({ position, outcome, problems: report?.problems ?? [] }),
  );

/** What is in the base of a call: all that does not change from one run to another. */
const dossiersOf = (db: Db, callId: string) =>
  db
    .selectFrom('applications as application')
    .innerJoin('organisations as organisation', 'organisation.id', 'application.organisation_id')
    .innerJoin('imported_dossiers as imported', 'imported.application_id', 'application.id')
    .innerJoin('application_versions as version', (join) =>
      join
        .onRef('version.application_id', '=', 'application.id')
        .onRef('version.version', '=', 'application.version'),
    )
    .where('application.call_id', '=', callId)
    .select([
      'imported.number',
      'imported.content_sha256',
      'imported.state_elsewhere',
      'organisation.siret',
      'organisation.name',
      'application.state',
      'application.channel',
      'application.title',
      'application.requested_cents',
      'application.territories',
      'application.nature',
      'application.version',
      'version.cause',
      'version.received_on',
      'version.answers',
    ])
    .orderBy('application.number')
    .execute();

describe('a file of Démarches Simplifiées', () => {
  test('is taken in whole, both shapes of its answers alike', async () => {
    const { db } = database;
    const { call } = await anOpenApplicationCall(db, 'deux-formes');
    const both = [aSourceDossier(1, { typed: true }), aSourceDossier(3, { typed: false })];
    const id = await open(db, call, both);
    expect(await lines(db, id)).toEqual([
      { position: 1, outcome: 'create', problems: [] },
      { position: 2, outcome: 'create', problems: [] },
    ]);
    expect(settled(await commitImport(aContext(db), { id }))).toEqual({
      created: 2,
      changed: 0,
      unchanged: 0,
    });
    const [first, second] = await dossiersOf(db, call.id);
    expect(first).toMatchObject({
      number: '20000001',
      state_elsewhere: 'en_instruction',
      name: 'Entraide n° 1 (fictive)',
      state: 'submitted',
      channel: 'import',
      title: 'Voisins solidaires 1 (fictif)',
      requested_cents: 610_000n,
      territories: ['32013'],
      nature: 'expérimental',
      version: 1,
      cause: 'entry',
      received_on: '2026-11-16',
    });
    expect(first?.answers).toMatchObject({
      porteur: { kind: 'choice', option: 'association' },
      debut: { kind: 'date', day: '2027-03-01' },
      personnes: { kind: 'number', number: 11 },
      themes: { kind: 'choices', options: ['logement', 'emploi'] },
    });
    expect(second).toMatchObject({ territories: ['32013'], requested_cents: 630_000n });
    expect(second?.answers).toMatchObject({
      debut: { kind: 'date', day: '2027-03-01' },
      personnes: { kind: 'number', number: 13 },
      themes: { kind: 'choices', options: ['logement', 'emploi'] },
    });
  });

  test('keeps the names of the files that stay there, and what was said', async () => {
    const { db } = database;
    const { call } = await anOpenApplicationCall(db, 'pieces');
    const dossier = aSourceDossier(40);
    const files = [{ filename: 'statuts.pdf', url: 'https://exemple.test/1' }];
    const champ = { id: 'p', champDescriptorId: 'p', label: 'Statuts', files };
    const id = await open(db, call, [{ ...dossier, champs: [...dossier.champs, champ] }]);
    settled(await commitImport(aContext(db), { id }));
    const { provenance } = await db
      .selectFrom('imported_dossiers')
      .select('provenance')
      .where('call_id', '=', call.id)
      .executeTakeFirstOrThrow();
    expect(provenance).toMatchObject({
      files: ['statuts.pdf'],
      messages: [{ from: 'service', body: 'Merci de préciser le budget.' }],
    });
  });

  test('with one bad line takes nothing, and names it', async () => {
    const { db } = database;
    const { call } = await anOpenApplicationCall(db, 'une-mauvaise');
    const bad = ranks(20).map((rank) =>
      aSourceDossier(rank, rank === 7 ? { requested: 'cent mille', typed: false } : {}),
    );
    const id = await open(db, call, bad);
    expect((await lines(db, id)).filter(({ outcome }) => outcome !== 'create')).toEqual([
      {
        position: 7,
        outcome: 'refused',
        problems: [
          {
            reason: 'answer',
            label: 'Montant demandé à l’État',
            typed: 'cent mille €',
            issue: { name: 'montant_demande', reason: 'not-an-amount' },
          },
        ],
      },
    ]);
    expect(await commitImport(aContext(db), { id })).toEqual({
      ok: false,
      refusal: { reason: 'lines-refused', position: 7 },
    });
    expect(await dossiersOf(db, call.id)).toEqual([]);

    const mended = await open(
      db,
      call,
      ranks(20).map((rank) => aSourceDossier(rank)),
    );
    settled(await commitImport(aContext(db), { id: mended }));
    expect((await dossiersOf(db, call.id)).length).toBe(20);
  });

  test('imported twice changes nothing; one that changed makes a version while nobody examines it', async () => {
    const { db } = database;
    const { call } = await anOpenApplicationCall(db, 'deux-fois');
    const first = ranks(3).map((rank) => aSourceDossier(rank));
    settled(await commitImport(aContext(db), { id: await open(db, call, first) }));
    const before = await dossiersOf(db, call.id);
    const again = await open(db, call, first);
    expect(await countOutcomes(db, again)).toMatchObject({ unchanged: 3, create: 0 });
    expect(settled(await commitImport(aContext(db), { id: again }))).toEqual({
      created: 0,
      changed: 0,
      unchanged: 3,
    });
    // The same job, begun again after its commit.
    expect(settled(await commitImport(aContext(db), { id: again })).unchanged).toBe(3);
    expect(await dossiersOf(db, call.id)).toEqual(before);

    await db
      .updateTable('applications')
      .set({ state: 'under-review' })
      .where('call_id', '=', call.id)
      .where('title', '=', 'Voisins solidaires 2 (fictif)')
      .execute();
    const later = ranks(2).map((rank) => aSourceDossier(rank, { requested: '9000' }));
    const changed = await open(db, call, later);
    expect(await lines(db, changed)).toEqual([
      { position: 1, outcome: 'change', problems: [] },
      {
        position: 2,
        outcome: 'refused',
        problems: [{ reason: 'changed-here', state: 'under-review' }],
      },
    ]);
    const alone = await open(db, call, later.slice(0, 1));
    settled(await commitImport(aContext(db), { id: alone }));
    const [one] = await dossiersOf(db, call.id);
    expect(one).toMatchObject({ number: '20000001', version: 2, requested_cents: 900_000n });
  });

  test('any order of its lines gives the same dossiers', async () => {
    const { db } = database;
    // Two of one organisation, and one number said twice in the same words.
    const siret = '91000001700015';
    const given = [1, 2, 3, 4, 5].map((rank) => aSourceDossier(rank));
    given.push(aSourceDossier(6, { siret: given[0]?.demandeur.siret ?? siret }), aSourceDossier(2));
    let run = 0;
    let expected: unknown = null;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(given, { minLength: given.length }), async (order) => {
        run += 1;
        const { call } = await anOpenApplicationCall(db, `ordre-${run}`);
        settled(await commitImport(aContext(db), { id: await open(db, call, order) }));
        const found = (await dossiersOf(db, call.id)).map((each) => ({ ...each }));
        expected ??= found;
        expect(found).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });
});

test('one number with two contents, a person, a stranger’s SIRET and a late dossier are refused', async () => {
  const { db } = database;
  const { call } = await anOpenApplicationCall(db, 'refus', {
    closesAt: new Date('2026-11-20T11:00:00Z'),
  });
  const id = await open(db, call, [
    aSourceDossier(1),
    { ...aSourceDossier(1, { title: 'Autre chose' }) },
    { ...aSourceDossier(2), demandeur: { nom: 'Durand', prenom: 'Claude' } },
    aSourceDossier(3, { siret: '12345678901234' }),
    { ...aSourceDossier(4), dateDepot: '2026-11-21T08:00:00+01:00' },
    null,
    {
      ...aSourceDossier(55),
      demandeur: {
        ...aSourceDossier(55).demandeur,
        entreprise: { formeJuridiqueCode: '5710', raisonSociale: 'SAS (fictive)' },
        association: null,
      },
    },
  ]);
  expect((await lines(db, id)).map(({ problems }) => problems)).toEqual([
    [{ reason: 'twice-in-file', other: 2 }],
    [{ reason: 'twice-in-file', other: 1 }],
    [{ reason: 'applicant-is-a-person' }],
    [{ reason: 'siret', fault: { reason: 'wrong-key', part: 'siren' }, typed: '12345678901234' }],
    [{ reason: 'received-late', on: '2026-11-21', closedOn: '2026-11-20' }],
    [{ reason: 'not-a-dossier' }],
    [{ reason: 'kind-not-taken', kind: 'company' }],
  ]);
});

test('a mapping is remembered, and finds a column again by its label', async () => {
  const { db } = database;
  const { call } = await anOpenApplicationCall(db, 'souvenir');
  const id = await open(db, call, [aSourceDossier(1)]);
  settled(
    await changeMapping(aContext(db), {
      id,
      mapping: { ...mapping, [fieldTarget('public_vise')]: { constant: 'Tous' } },
    }),
  );
  const renumbered = JSON.parse(
    demarcheText([aSourceDossier(2)]).replaceAll('Q2hhbXAtMw==', 'bm91dmVhdQ=='),
  );
  const next = settled(
    await openImport(aContext(db), {
      office: [call.authorityId],
      callId: call.id,
      fileName: 'suite.json',
      bytes: new TextEncoder().encode(JSON.stringify(renumbered)),
    }),
  );
  expect(await lines(db, next.id)).toEqual([{ position: 1, outcome: 'create', problems: [] }]);
});

test('an amount over the bound of its question is said on its line, bound and all', async () => {
  const { db } = database;
  const { call } = await anOpenApplicationCall(db, 'borne');
  const id = await open(db, call, [aSourceDossier(1, { requested: '900000000' })]);
  const [{ problems } = { problems: [] }] = await lines(db, id);
  expect(problems.map((problem) => explainProblem(problem, 'fr'))).toEqual([
    expect.stringMatching(/900000000.*€/),
  ]);
});
