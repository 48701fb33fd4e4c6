import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { noFilter } from '#features/applications/office/application-list.ts';
import { sumFiled } from '#features/applications/office/application-list-queries.ts';
import { examine } from '#features/overview/examine-queries.ts';
import { invariants } from '#features/overview/invariants.ts';
import { demoEmail } from '#features/people/become-role.ts';
import { euros } from '#kernel/money.ts';
import { readRna } from '#kernel/rna.ts';
import { readSiret } from '#kernel/siret.ts';
import { sortKey } from '#kernel/sort-key.ts';
import { departmentsOfRegion } from '#kernel/territories.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import { readUai } from '#kernel/uai.ts';
import { projectRoot } from '#platform/project-root.ts';
import { noon } from '#test/builders/call.ts';
import { aPerson } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { loadDemo } from '../load-demo.ts';

const database = useDatabase();
const parts = {
  signingKey: aSigningKey(),
  now: noon,
  publicUrl: 'http://localhost',
  log: () => {},
};
beforeAll(() => loadDemo({ db: database.db, ...parts }));

const dossiers = () =>
  database.db
    .selectFrom('applications as application')
    .innerJoin('organisations as organisation', 'organisation.id', 'application.organisation_id')
    .selectAll('application')
    .select(['organisation.name', 'organisation.kind', 'organisation.postal_code'])
    .orderBy('application.number')
    .execute();
const standing = async () => (await dossiers()).filter(({ state }) => state === 'submitted');
const tally = (items: readonly string[]) =>
  Object.fromEntries(
    [...Map.groupBy(items, (item) => item)].map(([item, all]) => [item, all.length]).toSorted(),
  );

test('82 dossiers stand, one was given up, five sleep', async () => {
  expect(tally((await dossiers()).map(({ state }) => state))).toEqual({
    draft: 5,
    submitted: 82,
    withdrawn: 1,
  });
  const filed = await standing();
  expect(tally(filed.map(({ channel }) => channel))).toEqual({ online: 81, paper: 1 });
  expect(tally(filed.map(({ version }) => `version ${version}`))).toEqual({
    'version 1': 77,
    'version 2': 5,
  });
  const perOrganisation = tally(filed.map(({ name }) => name));
  expect(tally(Object.values(perOrganisation).map(String))).toEqual({ 1: 78, 2: 2 });
});

test('they ask for more than the envelope holds, to the euro, in the ledger too', async () => {
  const filed = await standing();
  const amounts = filed.map(({ requested_cents: cents }) => cents ?? 0n);
  const total = amounts.reduce((sum, cents) => sum + cents, 0n);
  expect(total).toEqual(euros(3_107_900));
  expect(amounts.filter((cents) => cents === euros(80_000)).length).toBe(4);
  expect(amounts.every((cents) => cents >= euros(3_000) && cents <= euros(80_000))).toBe(true);
  const entered = await database.db
    .selectFrom('ledger_entries')
    .where('kind', '=', 'requested')
    .select((eb) => eb.fn.sum<string>('amount_cents').as('sum'))
    .executeTakeFirstOrThrow();
  expect(BigInt(entered.sum)).toEqual(total);
});

test('an officer reads the same total: what was given up asks nothing', async () => {
  const { db } = database;
  const [one] = await standing();
  const { id: personId } = await aPerson(db, { name: 'Une autre personne (fictif)' });
  const memberships = [{ authorityId: one?.authority_id ?? '', role: 'officer' as const }];
  const reader = { personId, memberships };
  const listing = { reader, now: noon, callId: one?.call_id ?? '', filter: noFilter, codes: [] };
  expect(await sumFiled(db, listing)).toEqual({ count: 83, requested: euros(3_107_900) });
});

test('every kind of applicant, every nature and every group is there', async () => {
  const filed = await standing();
  expect(tally(filed.map(({ kind }) => kind))).toEqual({
    association: 54,
    ccas: 8,
    commune: 6,
    epci: 4,
    foundation: 4,
    'public-school': 6,
  });
  expect(tally(filed.map(({ nature }) => nature ?? ''))).toEqual({
    démonstrateur: 26,
    expérimental: 23,
    innovant: 20,
    méthodologique: 13,
  });
  const groups = await database.db
    .selectFrom('roadmap_lines')
    .where('id', 'in', [...new Set(filed.flatMap(({ roadmap_lines: lines }) => lines))])
    .select('group_id')
    .distinct()
    .execute();
  expect(groups.length).toBe(17);
});

test('twelve departments have dossiers of their own; the Aude only regional ones', async () => {
  const filed = await standing();
  const book = await openTerritories();
  const departmentsOf = (codes: readonly string[]) =>
    codes.flatMap((code) => book.find(code)?.departments ?? []);
  const of = (scale: string) =>
    filed.filter((each) => each.scale === scale).map(({ territories }) => territories);
  expect(tally(of('departmental').flatMap((codes) => [...new Set(departmentsOf(codes))]))).toEqual({
    '09': 3,
    '12': 4,
    '30': 8,
    '31': 14,
    '32': 3,
    '34': 12,
    '46': 3,
    '48': 2,
    '65': 2,
    '66': 6,
    '81': 6,
    '82': 5,
  });
  expect(of('regional').length).toBe(14);
  const served = new Set(of('regional').flatMap(departmentsOf));
  expect([...served].toSorted()).toEqual(departmentsOfRegion('76').map(({ code }) => code));
});

test('every identifier passes its check and lies where none was ever given', async () => {
  const organisations = await database.db.selectFrom('organisations').selectAll().execute();
  expect(organisations.length).toBe(84);
  const wrong = organisations.filter(
    ({ siret, rna, uai, kind }) =>
      !(siret !== null && readSiret(siret).ok && siret < '00001') ||
      !(kind === 'association' ? rna !== null && /^W..0/.test(rna) && readRna(rna).ok : !rna) ||
      !(kind === 'public-school' ? uai !== null && /^000/.test(uai) && readUai(uai).ok : !uai),
  );
  expect(wrong).toEqual([]);
  const numbers = organisations.flatMap(({ siret, rna, uai }) => [siret, rna, uai].filter(Boolean));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('nobody in it is real: names say so, and are those of nobody', async () => {
  const { db } = database;
  const organisations = await db.selectFrom('organisations').selectAll().execute();
  const people = await db.selectFrom('persons').select(['name', 'email']).execute();
  const names = [
    ...organisations.flatMap(({ name, representative_name }) => [name, representative_name]),
    ...people.map(({ name }) => name),
  ];
  expect(names.filter((name) => !name.endsWith(' (fictif)'))).toEqual([]);
  const addresses = [...organisations.map(({ mail }) => mail), ...people.map(({ email }) => email)];
  expect(addresses.filter((address) => !/\.test$/.test(address))).toEqual([]);

  const bare = organisations.map(({ name }) => sortKey(name.replace(' (fictif)', '')));
  expect(new Set(bare).size).toBe(organisations.length);
  const sheet = sortKey(await readFile(`${projectRoot}/demo/occitanie-2021.md`, 'utf8'));
  expect(bare.filter((name) => sheet.includes(name))).toEqual([]);
  const { entries } = await openTerritories();
  const places = new Set(entries.map(({ territory }) => sortKey(territory.name)));
  const invented = bare.map((name) => name.replace(/^(COMMUNE|CCAS) (DE |D’)/, ''));
  expect(invented.filter((name) => places.has(name))).toEqual([]);
});

test('a newcomer manages an association with one filed dossier and one half filled in', async () => {
  const mine = await database.db
    .selectFrom('applications as application')
    .innerJoin(
      'organisation_members as member',
      'member.organisation_id',
      'application.organisation_id',
    )
    .innerJoin('persons', 'persons.id', 'member.person_id')
    .where('persons.email', '=', demoEmail('applicant'))
    .select(['application.state', 'member.role', 'application.title'])
    .orderBy('application.state')
    .execute();
  expect(mine).toEqual([
    { state: 'draft', role: 'manager', title: 'Des cuisines d’été sur les quais' },
    { state: 'submitted', role: 'manager', title: 'L’épicerie qui vient au port' },
  ]);
});

test('numbers follow the hours, which all lie between the opening and now', async () => {
  const filed = (await dossiers()).filter(({ number }) => number !== null);
  const versions = await database.db
    .selectFrom('application_versions')
    .where('version', '=', 1)
    .select(['application_id', 'filed_at'])
    .execute();
  const at = new Map(versions.map((row) => [row.application_id, row.filed_at.getTime()]));
  const instants = filed.map(({ id }) => at.get(id) ?? 0);
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  const [first = 0] = instants;
  expect(noon.getTime() - first).toBeLessThan(14.2 * 86_400_000);
  expect(instants.at(-1)).toBeLessThan(noon.getTime());
});

test('the doctor finds nothing', async () => {
  const { findings, chains } = await examine(database.db, invariants, []);
  expect(findings.filter(({ offending }) => offending.length > 0)).toEqual([]);
  expect(chains.faults).toEqual([]);
});

test('loading it twice is refused, and changes nothing', async () => {
  const { db } = database;
  const before = await dossiers();
  const again = db.transaction().execute((alone) => loadDemo({ db: alone, ...parts }));
  await expect(again).rejects.toThrow(/^Demo refused/);
  expect(await dossiers()).toEqual(before);
});
