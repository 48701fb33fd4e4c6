import { statfs } from 'node:fs/promises';
import { findKeyBackup, findLastBackup } from '#platform/backup/backup-record.ts';
import type { Db } from '#platform/database.ts';
import { scanWithClamd } from '#platform/files/clamd.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { readJobsHealth } from '#platform/jobs/jobs-health.ts';
import { greet } from '#platform/mail/deliver.ts';
import { readMailHealth } from '#platform/mail/mail-health.ts';
import { pendingMigrations } from '#platform/migrate.ts';
import type { Settings } from '#platform/settings.ts';
import { formatTrustProxy } from '#platform/trust-proxy.ts';
import { type CheckName, type Finding, isBackupDue, type Probe } from './settings-check.ts';
import {
  countMigrations,
  describeCheckpoints,
  describeDatabase,
} from './settings-check-queries.ts';

type Parts = {
  db: Db;
  settings: Settings;
  now: Date;
  /** Of the signing key of this instance. */
  fingerprint: string;
};

const wait = 2500;
const hour = 3_600_000;

/** Each asks the real thing, and changes nothing in it. */
export const probesOf = (parts: Parts): Record<CheckName, Probe> => ({
  database: () => askDatabase(parts),
  migrations: () => askMigrations(parts),
  workers: () => askWorkers(parts),
  mail: () => askMailServer(parts),
  outbox: () => askOutbox(parts),
  files: () => askFiles(parts),
  antivirus: () => askAntivirus(parts),
  disk: () => askDisk(parts),
  address: () => askAddress(parts),
  https: async () => ({ state: isHttps(parts) ? 'works' : 'missing' }),
  proxy: async () => askProxy(parts),
  identity: () => askProvider(parts),
  'second-factor': async () => ({
    state: parts.settings.signIn.requireSecondFactor ? 'works' : 'missing',
  }),
  checkpoints: () => askCheckpoints(parts),
  backup: () => askBackup(parts),
  'key-backup': () => askKeyBackup(parts),
});

async function askDatabase({ db }: Parts): Promise<Finding> {
  const { version, bytes } = await describeDatabase(db);
  return { state: 'works', detail: `PostgreSQL ${version}`, bytes };
}

async function askMigrations({ db }: Parts): Promise<Finding> {
  const pending = await pendingMigrations(db);
  if (pending.length > 0) return { state: 'fails', detail: pending.join(', ') };
  return { state: 'works', detail: String(await countMigrations(db)) };
}

/** Nobody at work is a choice only while nothing waits. */
async function askWorkers({ db, now }: Parts): Promise<Finding> {
  const { workers, due, failed, oldestDueAt } = await readJobsHealth(db, now);
  const isLate = oldestDueAt !== null && now.getTime() - oldestDueAt.getTime() > hour / 6;
  const detail = `${workers} · ${due} · ${failed}`;
  if (workers === 0) return { state: 'missing', detail };
  return { state: isLate || failed > 0 ? 'fails' : 'works', detail };
}

async function askMailServer({ settings }: Parts): Promise<Finding> {
  if (settings.smtp === null) return { state: 'missing' };
  await greet(settings.smtp, wait);
  return { state: 'works', detail: `${settings.smtp.host}:${settings.smtp.port}` };
}

async function askOutbox({ db }: Parts): Promise<Finding> {
  const { queued, uncertain, failed, bounced } = await readMailHealth(db);
  const isClear = uncertain + failed + bounced === 0;
  const detail = `${queued} · ${uncertain} · ${failed} · ${bounced}`;
  return { state: isClear ? 'works' : 'fails', detail };
}

/** A question about an object that is not there: the store answers, and takes the account. */
async function askFiles({ settings }: Parts): Promise<Finding> {
  await openFiles(settings).store.sizeOf('objects/00/00/absent');
  return { state: 'works', detail: settings.filesUrl === null ? settings.dataDir : 'S3' };
}

async function askAntivirus({ settings }: Parts): Promise<Finding> {
  if (settings.clamdUrl === null) return { state: 'missing' };
  const nothing = async function* () {
    yield Buffer.from('laureat');
  };
  const answer = await scanWithClamd(settings.clamdUrl, nothing());
  if (answer.verdict === 'clean') return { state: 'works' };
  return { state: 'fails', detail: answer.verdict === 'unknown' ? answer.said : answer.threat };
}

async function askDisk({ settings }: Parts): Promise<Finding> {
  const { bavail, blocks, bsize } = await statfs(settings.dataDir, { bigint: true });
  const bytes = bavail * bsize;
  const isShort = bytes < 1_000_000_000n || bavail * 20n < blocks;
  return { state: isShort ? 'fails' : 'works', bytes };
}

const isHttps = ({ settings }: Pick<Parts, 'settings'>): boolean =>
  settings.publicUrl.startsWith('https:');
const isHere = (url: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);

/** Some networks do not let a machine reach its own public address: that proves nothing. */
async function askAddress({ settings }: Parts): Promise<Finding> {
  const { publicUrl } = settings;
  if (isHere(publicUrl)) return { state: 'missing', detail: publicUrl };
  const answer = await fetch(`${publicUrl}/healthz`, { signal: AbortSignal.timeout(wait) }).catch(
    () => null,
  );
  if (!answer) return { state: 'unknown', detail: publicUrl };
  const isOurs = answer.ok && (await answer.text()) === '{"alive":true}';
  return { state: isOurs ? 'works' : 'fails', detail: publicUrl };
}

/** We serve no certificate: an address in https has a proxy in front, which somebody must name. */
function askProxy({ settings }: Parts): Finding {
  const { trustProxy } = settings;
  if (trustProxy) return { state: 'works', detail: String(formatTrustProxy(trustProxy)) };
  return { state: isHttps({ settings }) ? 'missing' : 'works' };
}

async function askProvider({ settings }: Parts): Promise<Finding> {
  const { provider } = settings.signIn;
  if (provider === null) return { state: 'missing' };
  const issuer = provider.issuer.replace(/\/$/, '');
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(wait),
  });
  return { state: answer.ok ? 'works' : 'fails', detail: `${issuer} · ${answer.status}` };
}

async function askCheckpoints({ db, now }: Parts): Promise<Finding> {
  const { takenAt, unsignedSince } = await describeCheckpoints(db);
  const isLate = unsignedSince !== null && now.getTime() - unsignedSince.getTime() > 36 * hour;
  if (isLate) return { state: 'fails', detail: unsignedSince.toISOString().slice(0, 10) };
  if (takenAt === null) return { state: 'missing' };
  return { state: 'works', detail: takenAt.toISOString().slice(0, 10) };
}

async function askBackup({ db, now }: Parts): Promise<Finding> {
  const last = await findLastBackup(db);
  if (last === null) return { state: 'missing' };
  const detail = last.takenAt.toISOString().slice(0, 10);
  return { state: isBackupDue(last, now) ? 'fails' : 'works', detail };
}

/** A copy made by hand cannot be seen from here: only a backup that holds the key proves it is safe. */
async function askKeyBackup({ db, fingerprint }: Parts): Promise<Finding> {
  const takenAt = await findKeyBackup(db, fingerprint);
  if (takenAt === null) return { state: 'missing' };
  return { state: 'works', detail: takenAt.toISOString().slice(0, 10) };
}
