import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listHeldFiles } from '#platform/files/list-held-files.ts';
import { anOpenApplicationCall } from '#test/builders/application.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aSourceDossier, demarcheText, descriptors } from '#test/builders/demarche.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { commitImport } from '../import/commit-import.ts';
import { openImport } from '../import/open-import.ts';
import { countAttached, listAttached } from './attached-queries.ts';
import { awaitAgain } from './attached-store.ts';
import { fetchAttached } from './fetch-attached.ts';
import { fetchFile, outside, type Reach } from './fetch-file.ts';

const database = useDatabase();
const files = useFiles();

let server: Server;
let host: string;
let isMended = false;
const asked: string[] = [];
beforeAll(async () => {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    switch (request.url) {
      case '/statuts':
        return void response.end(pdf);
      case '/elsewhere':
        return void response.writeHead(302, { location: `http://${host}/statuts` }).end();
      case '/huge':
        return void response.writeHead(200, { 'content-length': 60_000_000 }).write('%PDF');
      case '/mute':
        return;
      case '/stuck':
        return void response.writeHead(200).write('%PDF-1.4');
      case '/program':
        return void response.end('MZ\u0090\u0000 un programme');
      case '/later':
        return void (isMended ? response.end(pdf) : response.writeHead(503).end());
      default:
        return void response.writeHead(403).end('Expired');
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The rules of the program but for what a test has: no certificate, and a server of its own machine. */
const near = (some: Partial<Reach> = {}): Reach => ({
  ...outside([host]),
  protocol: 'http:',
  mayConnect: () => true,
  within: 20_000,
  ...some,
});

const refusalOf = async (address: string | null, reach: Reach) => {
  const fetched = await fetchFile(address, reach);
  if (fetched.ok) fetched.value.bytes.destroy();
  return fetched.ok ? null : fetched.refusal;
};

describe('a server is asked only', () => {
  test('over https, without a name and a password in the address', async () => {
    const reach = outside([host, 'static.exemple.test']);
    const wrong = [
      `http://${host}/statuts`,
      'https://a:b@static.exemple.test/',
      'file:///etc/passwd',
    ];
    for (const address of wrong) {
      expect(await refusalOf(address, reach)).toEqual({ reason: 'not-secure' });
    }
    expect(await refusalOf(null, reach)).toEqual({ reason: 'no-address' });
    expect(await refusalOf('statuts.pdf', reach)).toEqual({ reason: 'no-address' });
  });

  test('when it is of the list, to the letter; nobody is, without a list', async () => {
    const at = (name: string) => `https://${name}/x`;
    const reach = outside(['static.exemple.test']);
    for (const name of ['exemple.test', 'a.static.exemple.test', 'static.exemple.test:8443']) {
      expect(await refusalOf(at(name), reach)).toEqual({ reason: 'host-not-allowed', host: name });
    }
    expect(await refusalOf(at('static.exemple.test'), outside([]))).toEqual({
      reason: 'host-not-allowed',
      host: 'static.exemple.test',
    });
  });

  test('when its address is public, however it is written or named', async () => {
    const hosts = ['127.0.0.1', '[::1]', '[::ffff:7f00:1]', 'localhost'];
    const before = asked.length;
    for (const address of ['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]']) {
      expect(await refusalOf(`https://${address}/`, outside(hosts))).toEqual({
        reason: 'not-public',
      });
    }
    expect(await refusalOf('https://localhost/', outside(hosts))).toEqual({ reason: 'not-public' });
    // The same name, allowed in all but what it resolves to: its server hears nothing.
    const local = host.replace('127.0.0.1', 'localhost');
    const { mayConnect } = outside([]);
    const named = near({ hosts: [local], mayConnect });
    expect(await refusalOf(`http://${local}/statuts`, named)).toEqual({ reason: 'not-public' });
    expect(asked.length).toBe(before);
  });
});

const attachment = (name: string, url: string | null) => ({
  id: name,
  champDescriptorId: `piece-${name}`,
  label: `Pièce ${name}`,
  files: [{ filename: name, url }],
});

test('what is allowed comes and is a paper of the dossier; each of the others says why, and may be tried again', async () => {
  const { db } = database;
  const { call } = await anOpenApplicationCall(db, 'par-adresse');
  const at = (path: string) => `http://${host}${path}`;
  const dossier = aSourceDossier(1);
  const pieces = [
    attachment('a.pdf', at('/statuts')),
    attachment('b.pdf', at('/elsewhere')),
    attachment('c.pdf', at('/huge')),
    attachment('d.pdf', at('/expired')),
    attachment('e.pdf', at('/program')),
    attachment('f.pdf', 'http://autre.exemple.test/x'),
    attachment('g.pdf', null),
    attachment('h.pdf', at('/later')),
  ];
  const bytes = new TextEncoder().encode(
    demarcheText([{ ...dossier, champs: [...dossier.champs, ...pieces] }]),
  );
  const column = { column: `champ:${descriptors.place.id}`, label: '' };
  const opened = await openImport(aContext(db), {
    office: [call.authorityId],
    callId: call.id,
    fileName: 'x.json',
    bytes,
    mapping: { 'field.territoires': column },
  });
  const { id: importId } = settled(opened);
  settled(await commitImport(aContext(db), { id: importId }));
  const jobs = await db
    .selectFrom('jobs')
    .select(['key', 'payload'])
    .where('name', '=', 'fetch-attached-files')
    .execute();
  expect(jobs).toEqual([{ key: importId, payload: { importId, actorId: aContext(db).actorId } }]);

  const context = { ...aContext(db), files };
  const steps: [number, number][] = [];
  const fetching = {
    importId,
    reach: near(),
    progress: async (...step: [number, number]) => {
      steps.push(step);
    },
  };
  await fetchAttached(context, fetching);
  expect(steps.at(0)).toEqual([0, 8]);
  expect(steps.at(-1)).toEqual([8, 8]);
  const shown = async () =>
    (await listAttached(db, importId, { limit: 50, offset: 0 })).map(
      ({ name, isHere, failure }) => [name, isHere, failure],
    );
  const failed = [
    ['b.pdf', false, { reason: 'redirected' }],
    ['c.pdf', false, { reason: 'too-large', maxBytes: 50_000_000 }],
    ['d.pdf', false, { reason: 'answered', status: 403 }],
    ['e.pdf', false, expect.objectContaining({ reason: 'type-not-accepted' })],
    ['f.pdf', false, { reason: 'host-not-allowed', host: 'autre.exemple.test' }],
    ['g.pdf', false, { reason: 'no-address' }],
  ];
  const later = ['h.pdf', false, { reason: 'answered', status: 503 }];
  expect(await shown()).toEqual([...failed, later, ['a.pdf', true, null]]);

  isMended = true;
  await awaitAgain(db, importId);
  await fetchAttached(context, fetching);
  expect(await shown()).toEqual([...failed, ['a.pdf', true, null], ['h.pdf', true, null]]);
  expect(asked.filter((path) => path === '/statuts').length).toBe(1);
  const { id } = await db
    .selectFrom('applications')
    .select('id')
    .where('call_id', '=', call.id)
    .executeTakeFirstOrThrow();
  const holder = { kind: 'application-entry', id };
  const held = await listHeldFiles(db, { authorityId: call.authorityId, holder });
  expect(held.map(({ name, mediaType }) => [name, mediaType]).toSorted()).toEqual([
    ['a.pdf', 'application/pdf'],
    ['h.pdf', 'application/pdf'],
  ]);
  const left = await db
    .selectFrom('attached_files')
    .select('name')
    .where('import_id', '=', importId)
    .where('file_id', 'is not', null)
    .where('address', 'is not', null)
    .execute();
  expect(left).toEqual([]);
  expect(await countAttached(db, importId)).toEqual({ here: 2, awaited: 0, failed: 6 });
});

test('who answers nothing, or stops in the middle, is not waited for', async () => {
  expect(await refusalOf(`http://${host}/mute`, near({ within: 50 }))).toEqual({
    reason: 'too-slow',
    seconds: 1,
  });
  const { bytes, cutBecause } = settled(
    await fetchFile(`http://${host}/stuck`, near({ within: 500 })),
  );
  const read = async () => {
    for await (const _ of bytes);
  };
  await expect(read()).rejects.toThrow();
  expect(cutBecause()).toEqual({ reason: 'too-slow', seconds: 1 });
});
