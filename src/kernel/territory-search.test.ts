import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleOf, territoryLevels } from './territory.ts';
import { openTerritories } from './territory-book.ts';
import { findTerritory, searchTerritories, territoriesNamed } from './territory-search.ts';

const found = async (words: string, levels = territoryLevels.slice(), limit = 3) =>
  (await searchTerritories(words, levels, limit)).map(
    ({ territory, former }) =>
      `${territory.name} ${territory.code}${former ? ` < ${former.name}` : ''}`,
  );

test('a code has one place, and its department and region', async () => {
  expect(await findTerritory('31555')).toEqual({
    level: 'commune',
    code: '31555',
    name: 'Toulouse',
    departments: ['31'],
    regions: ['76'],
  });
  expect([
    (await findTerritory('76'))?.name,
    (await findTerritory('R76'))?.name,
    (await findTerritory('2a004'))?.name,
    (await findTerritory('97411'))?.departments,
    (await findTerritory('200054781'))?.name,
    await findTerritory('99999'),
  ]).toEqual(['Seine-Maritime', 'Occitanie', 'Ajaccio', ['974'], 'Métropole du Grand Paris', null]);
});

test('an EPCI lies in each department of its communes', async () => {
  const redon = await findTerritory('243500741');
  expect([redon?.name, redon?.departments, redon?.regions]).toEqual([
    'CA Redon Agglomération',
    ['35', '44', '56'],
    ['53', '52'],
  ]);
});

test.each([
  ['toulouse', ['Toulouse 31555']],
  ['St Denis 93', ['Saint-Denis 93066']],
  ['saint-denis seine', ['Saint-Denis 93066']],
  ['93200 saint denis 93', ['Saint-Denis 93066']],
  ['TOULOUSE CEDEX 7', ['Toulouse 31555']],
  ['foix', ['Foix 09122']],
  ['l’isle-jourd gers', ["L'Isle-Jourdain 32160"]],
  ['arbignieu', ['Arboys en Bugey 01015 < Arbignieu']],
])('"%s" finds the commune', async (words, first) => {
  expect(await found(words, ['commune'], 1)).toEqual(first);
});

test('a form of cooperation is written in full or by its sign', async () => {
  const full = await found('communauté de communes faucigny', ['epci']);
  expect([full, await found('cc faucigny glieres', ['epci'])]).toEqual([
    ['CC Faucigny - Glières 200000172'],
    ['CC Faucigny - Glières 200000172'],
  ]);
});

test('what was merged leads to what it is now', async () => {
  const book = await openTerritories();
  const shown = ['01340', '01120', '13201', '31555'].map((code) => {
    const former = book.formerly(code);
    return former && [former.name, former.kind, former.now.name];
  });
  expect(shown).toEqual([
    ['Saint-Bois', 'delegated', 'Arboys en Bugey'],
    ['Cordieux', 'associated', 'Montluel'],
    ['Marseille 1er Arrondissement', 'borough', 'Marseille'],
    null,
  ]);
});

test('a name that several bear is asked about, one nobody bears is not guessed', async () => {
  const book = await openTerritories();
  const named = (text: string) =>
    territoriesNamed(book, text, ['commune']).map(({ territory }) => territory.code);
  expect([named('Castelnau-Picampeau'), named('toulous'), named('R76')]).toEqual([
    ['31119'],
    [],
    [],
  ]);
  expect(named('la force')).toEqual(['11153', '24222']);
});

test('no text, however strange, does harm, and no more than the limit is answered', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ maxLength: 40 }),
      fc.integer({ min: 1, max: 20 }),
      async (text, limit) => {
        const matches = await searchTerritories(text, territoryLevels, limit);
        expect(matches.length <= limit).toBe(true);
        expect(new Set(matches.map(({ territory }) => territory.code)).size).toBe(matches.length);
      },
    ),
    { numRuns: 50 },
  );
});

test('every place has a department and a region or stands for itself', async () => {
  const { entries } = await openTerritories();
  const astray = entries.filter(
    ({ territory }) => territory.departments.length === 0 || territory.regions.length === 0,
  );
  expect(astray.map(({ territory }) => territory.code)).toEqual([]);
  const count = (level: string) =>
    entries.filter(({ territory, former }) => territory.level === level && !former).length;
  expect([count('commune'), count('epci'), count('region')]).toEqual([34_969, 1266, 18]);
});

test('the scale is proposed from the departments', async () => {
  const territories = async (...codes: string[]) =>
    scaleOf((await Promise.all(codes.map(findTerritory))).flatMap((each) => each ?? []));
  expect([
    await territories('31555', '31'),
    await territories('11', '09', '66'),
    await territories('R76'),
    await territories('243500741'),
    await territories(),
  ]).toEqual(['departmental', 'regional', 'regional', 'regional', null]);
});
