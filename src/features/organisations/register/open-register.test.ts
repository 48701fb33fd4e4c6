import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openRegister } from './open-register.ts';

const closings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

/** A real server in place of the register, which counts who asks. */
async function aRegister(answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closings.push(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const siret = '73282932000074';
const place = {
  siret,
  adresse: '3 PLACE DE L EXEMPLE 31000 TOULOUSE',
  code_postal: '31000',
  libelle_commune: 'TOULOUSE',
  etat_administratif: 'A',
};
const found = {
  results: [
    {
      siren: '732829320',
      nom_complet: 'LES JARDINS PARTAGES (LJP)',
      nom_raison_sociale: 'LES JARDINS PARTAGES',
      sigle: 'LJP',
      nature_juridique: '9220',
      etat_administratif: 'A',
      siege: { ...place, siret: '73282932000082', adresse: 'AILLEURS' },
      matching_etablissements: [place],
      complements: { identifiant_association: 'W313009999' },
    },
  ],
};
const says =
  (body: unknown): RequestListener =>
  (_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  };

test('the place that was asked is read, once in ten minutes', async () => {
  const { url, asked } = await aRegister(says(found));
  let at = new Date('2026-11-24T11:00:00Z');
  const register = openRegister(url, { now: () => at });
  const answer = await register.find(siret);
  expect(answer).toEqual({
    state: 'found',
    readAt: at,
    company: {
      siret,
      name: 'LES JARDINS PARTAGES',
      shortName: 'LJP',
      kind: 'association',
      rna: 'W313009999',
      address: '3 PLACE DE L EXEMPLE',
      postalCode: '31000',
      city: 'TOULOUSE',
      isClosed: false,
    },
  });
  expect(await register.find(siret)).toEqual(answer);
  expect(asked).toEqual([`/search?q=${siret}`]);
  at = new Date('2026-11-24T11:10:00Z');
  await register.find(siret);
  expect(asked.length).toBe(2);
});

test('what only resembles is not taken', async () => {
  const { url } = await aRegister(says(found));
  expect(await openRegister(url).find('23350001600040')).toEqual({ state: 'unknown' });
});

test('none is set: nothing is asked', async () => {
  expect(await openRegister(null).find(siret)).toEqual({ state: 'off' });
});

test.each<[string, RequestListener]>([
  ['fails', (_request, response) => response.writeHead(503).end()],
  ['answers nonsense', (_request, response) => response.end('<html>maintenance</html>')],
  ['answers another shape', says({ results: [{ siege: { siret: 42 } }] })],
  [
    'leaves for elsewhere',
    (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  ],
  ['hangs up', (request) => request.socket.destroy()],
  ['is slow', () => {}],
])('one that %s is away, then left in peace for a minute', async (_what, answer) => {
  const { url, asked } = await aRegister(answer);
  let at = new Date('2026-11-24T11:00:00Z');
  const register = openRegister(url, { timeout: 50, now: () => at });
  for (let time = 0; time < 5; time += 1) {
    expect(await register.find(siret)).toEqual({ state: 'away' });
  }
  expect(asked.length).toBe(3);
  at = new Date('2026-11-24T11:01:00Z');
  await register.find(siret);
  expect(asked.length).toBe(4);
});
