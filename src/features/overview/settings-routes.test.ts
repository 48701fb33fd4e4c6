import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { insertBackup, type MadeBackup } from '#platform/backup/backup-record.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, aPastCall } from '#test/builders/call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest, settingsForTest } from '#test/frame-parts.ts';
import { openLiveState } from './announcement-queries.ts';
import { checkNames, type Probe, runChecks } from './settings-check.ts';
import { probesOf } from './settings-probes.ts';

const database = useDatabase();
const folder = mkdtempSync(join(tmpdir(), 'laureat-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fingerprint = 'aa:bb';
const now = new Date('2026-11-24T11:00:00Z');
const statesWith = async (some: Parameters<typeof settingsForTest>[0]) => {
  const settings = settingsForTest({ dataDir: folder, ...some });
  const checks = await runChecks(probesOf({ db: database.db, settings, now, fingerprint }));
  return Object.fromEntries(checks.map(({ name, state }) => [name, state]));
};

test('as installed: the base works, and what is not set is said', async () => {
  const states = await statesWith({});
  expect({ ...states, disk: 'any' }).toEqual({
    database: 'works',
    migrations: 'works',
    workers: 'missing',
    mail: 'missing',
    outbox: 'works',
    files: 'works',
    antivirus: 'missing',
    disk: 'any',
    address: 'missing',
    https: 'missing',
    proxy: 'works',
    identity: 'missing',
    'second-factor': 'missing',
    checkpoints: 'missing',
    backup: 'missing',
    'key-backup': 'missing',
  });
});

test('what is set and does not answer fails, and no secret is shown', async () => {
  const nobody = '127.0.0.1:9';
  const provider = {
    issuer: `http://${nobody}`,
    clientId: 'laureat',
    clientSecret: 'of-the-tests',
    name: 'Fournisseur fictif',
    acrValues: null,
    trustsEmail: false,
  };
  const settings = settingsForTest({
    dataDir: join(folder, 'absent'),
    smtp: {
      host: '127.0.0.1',
      port: 9,
      secure: false,
      starttls: 'optional',
      user: 'laureat',
      password: 'of-the-tests',
      ca: null,
    },
    filesUrl: `s3://key:of-the-tests@${nobody}/bucket?tls=0&path-style=1`,
    clamdUrl: `tcp://${nobody}`,
    publicUrl: 'https://laureat.invalid',
    signIn: {
      demoRoles: false,
      requireSecondFactor: true,
      provider,
    },
  });
  const checks = await runChecks(probesOf({ db: database.db, settings, now, fingerprint }), 10_000);
  expect(Object.fromEntries(checks.map(({ name, state }) => [name, state]))).toMatchObject({
    mail: 'fails',
    files: 'fails',
    antivirus: 'fails',
    disk: 'fails',
    address: 'unknown',
    https: 'works',
    proxy: 'missing',
    identity: 'fails',
    'second-factor': 'works',
  });
  expect(checks.map(({ detail }) => detail).join()).not.toContain('of-the-tests');
});

test('a backup is told by its age, by what it missed, and by the key it holds', async () => {
  const made = async (daysAgo: number, some: Partial<MadeBackup> = {}) => {
    const takenAt = new Date(now.getTime() - daysAgo * 24 * 3_600_000);
    const usual = { madeElsewhere: false, missingFiles: 0, keyFingerprint: null };
    await insertBackup(database.db, { takenAt, ...usual, ...some });
    const states = await statesWith({});
    return [states['backup'], states['key-backup']];
  };
  expect([
    await made(9),
    await made(7, { keyFingerprint: 'another' }),
    await made(6, { missingFiles: 1 }),
    await made(5, { keyFingerprint: fingerprint }),
    await made(0, { madeElsewhere: true }),
  ]).toEqual([
    ['fails', 'missing'],
    ['works', 'missing'],
    ['fails', 'missing'],
    ['works', 'works'],
    ['works', 'works'],
  ]);
});

test('a server that says nothing holds the page no longer than the wait', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as { port: number };
  const settings = settingsForTest({ dataDir: folder, clamdUrl: `tcp://127.0.0.1:${port}` });
  const probes = probesOf({ db: database.db, settings, now, fingerprint });
  const checks = await runChecks(probes, 300);
  silent.close();
  expect(checks.find(({ name }) => name === 'antivirus')).toEqual({
    name: 'antivirus',
    state: 'unknown',
    detail: '> 0.3 s',
  });
});

test('a probe that throws is one line, without the account of an address', async () => {
  const broken: Probe = async () => {
    throw new Error('cannot reach postgresql://laureat:secret@machine/base\nat somewhere');
  };
  const probes = Object.fromEntries(checkNames.map((name) => [name, broken])) as Parameters<
    typeof runChecks
  >[0];
  const [first] = await runChecks(probes);
  expect(first).toEqual({
    name: 'database',
    state: 'fails',
    detail: 'cannot reach postgresql://…@machine/base',
  });
});

test('the page shows the settings masked, and changes the level of the log for an hour', async () => {
  const { authority } = await aPastCall(database.db, 'reglages');
  const { db } = database;
  const live = openLiveState(db);
  const settings = settingsForTest({
    dataDir: folder,
    logLevel: 'warn',
    databaseUrl: 'postgresql://laureat:of-the-tests@machine:5432/base',
  });
  const parts = { ...partsForTest(), settings, db, signingKey: aContext(db).signingKey, live };
  const app = anApp(db, parts);
  const roles = [{ authorityId: authority.id, role: 'administrator' as const }];
  const headers = await sessionOf(parts, await aPerson(db, { roles }));
  const words = async () =>
    wordsOf(await (await app.request('/admin/settings', { headers })).text());
  const change = (form: Record<string, string>) =>
    app.request('/admin/settings/log-level', {
      method: 'POST',
      headers,
      body: new URLSearchParams(form),
    });

  expect(await words()).toContain('Niveau actuel : warn.');
  expect(await words()).toContain('postgresql://laureat:…@machine:5432/base');
  expect((await change({ level: 'debug' })).status).toEqual(303);
  expect(await words()).toContain('Niveau actuel : debug, jusqu’au');
  expect(live.standing().logLevel?.level).toEqual('debug');
  await change({ level: 'trace' });
  expect(live.standing().logLevel?.level).toEqual('trace');
  await change({ level: 'trace', back: 'yes' });
  expect(live.standing().logLevel).toEqual(null);
});
