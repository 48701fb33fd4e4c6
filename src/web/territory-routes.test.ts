import { expect, test } from 'vitest';
import { partsForTest } from '#test/frame-parts.ts';
import { createFrame } from './create-frame.ts';
import { mountTerritories } from './territory-routes.ts';

const app = createFrame(partsForTest(), [mountTerritories]);
const ask = async (path: string) => (await app.request(path)).json();

test('a place is told apart from its namesakes, in the language of the address', async () => {
  const answer = await ask('/territories.json?q=st%20denis%2093&levels=commune');
  expect({ q: answer.q, first: answer.results[0] }).toEqual({
    q: 'st denis 93',
    first: {
      level: 'commune',
      code: '93066',
      name: 'Saint-Denis',
      place: 'commune, Seine-Saint-Denis (93), Île-de-France',
      former: null,
      departments: [{ code: '93', name: 'Seine-Saint-Denis' }],
      regions: [{ code: '11', name: 'Île-de-France' }],
    },
  });
  const { results } = await ask('/en/territories.json?q=arbignieu');
  expect([results[0].place, results[0].former]).toEqual([
    'commune, Ain (01), Auvergne-Rhône-Alpes',
    'Arbignieu, delegated commune',
  ]);
});

test('levels are kept to, a letter alone is not searched, and the list has an end', async () => {
  const codes = async (query: string) =>
    (await ask(`/territories.json?${query}`)).results.map(({ code }: { code: string }) => code);
  expect(await codes('q=occitanie&levels=region')).toEqual(['R76']);
  expect(await codes('q=occitanie&levels=department')).toEqual([]);
  expect(await codes('q=a')).toEqual([]);
  expect((await codes('q=saint')).length).toEqual(12);
  expect((await app.request('/territories.json?q=foix')).headers.get('cache-control')).toEqual(
    'public, max-age=86400',
  );
});
