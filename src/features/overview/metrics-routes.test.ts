import { expect, test } from 'vitest';
import { insertBackup } from '#platform/backup/backup-record.ts';
import { anApp } from '#test/app.ts';
import { useDatabase } from '#test/database.ts';
import { settingsForTest } from '#test/frame-parts.ts';

const database = useDatabase();
const token = 'a-token-of-the-tests';
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
const elsewhere = from('203.0.113.7');
const here = from('127.0.0.1');

const appWith = (some: Parameters<typeof settingsForTest>[0] = {}) =>
  anApp(database.db, { settings: settingsForTest(some) });

test('it is refused to whoever does not come from this machine or show the token', async () => {
  const statusOf = async (
    some: Parameters<typeof settingsForTest>[0],
    headers: Record<string, string>,
    env: object,
  ) => (await appWith(some).request('/metrics', { headers }, env)).status;
  const withToken = { authorization: `Bearer ${token}` };
  const isPublic = { publicUrl: 'https://laureat.exemple.test' };

  expect({
    elsewhere: await statusOf({}, {}, elsewhere),
    tokenThatIsNotSet: await statusOf({}, withToken, elsewhere),
    here: await statusOf({}, {}, here),
    throughAProxyHere: await statusOf({}, { 'x-forwarded-for': '203.0.113.7' }, here),
    hereButPublic: await statusOf(isPublic, {}, here),
    noToken: await statusOf({ metricsToken: token }, {}, elsewhere),
    wrongToken: await statusOf({ metricsToken: token }, { authorization: 'Bearer x' }, elsewhere),
    rightToken: await statusOf({ ...isPublic, metricsToken: token }, withToken, elsewhere),
  }).toEqual({
    elsewhere: 404,
    tokenThatIsNotSet: 404,
    here: 200,
    throughAProxyHere: 404,
    hereButPublic: 404,
    noToken: 401,
    wrongToken: 401,
    rightToken: 200,
  });
});

test('requests are counted by pattern of route: what a person typed is in no label', async () => {
  const app = appWith();
  await app.request('/search?q=valoris');
  await app.request('/calls/un-appel-inconnu');
  await app.request('/nulle-part/camille-martin');
  await app.request('/nulle-part', { method: 'CAMILLE' });
  const text = await (await app.request('/metrics', {}, here)).text();

  const counted = text.split('\n').filter((line) => line.startsWith('laureat_http_requests_total'));
  expect(counted).toEqual([
    'laureat_http_requests_total{method="GET",route="/search",status="200"} 1',
    'laureat_http_requests_total{method="GET",route="/calls/:slug",status="404"} 1',
    'laureat_http_requests_total{method="GET",route="none",status="404"} 1',
    'laureat_http_requests_total{method="other",route="none",status="404"} 1',
  ]);
  expect(text).not.toMatch(/valoris|inconnu|camille/i);
});

test('the last backup has its date once there is one', async () => {
  const read = async () => {
    const text = await (await appWith().request('/metrics', {}, here)).text();
    return text.split('\n').filter((line) => line.startsWith('laureat_last_backup_seconds'));
  };
  expect(await read()).toEqual([]);
  const made = { madeElsewhere: true, missingFiles: 0, keyFingerprint: null };
  await insertBackup(database.db, { takenAt: new Date('2026-11-24T11:00:00Z'), ...made });
  expect(await read()).toEqual(['laureat_last_backup_seconds 1795518000']);
});

test('the process, the pool, the jobs and the mail are there', async () => {
  const text = await (await appWith().request('/metrics', {}, here)).text();
  const names = new Set([...text.matchAll(/^# TYPE (\S+) /gm)].map(([, name]) => name));
  const wanted = [
    'process_resident_memory_bytes',
    'nodejs_eventloop_lag_seconds',
    'laureat_http_request_duration_seconds',
    'laureat_database_connections',
    'laureat_jobs',
    'laureat_workers',
    'laureat_mails',
    'laureat_ready_answers_total',
  ];
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  expect(text).toContain('laureat_jobs{state="failed"} 0');
});
