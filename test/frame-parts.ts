import type { Db } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import type { Settings } from '#platform/settings.ts';
import type { SigningKey } from '#platform/signing.ts';
import type { AppParts } from '#web/env.ts';

export const settingsForTest = (some: Partial<Settings> = {}): Settings => ({
  port: 0,
  host: '127.0.0.1',
  dataDir: '/nowhere',
  databaseUrl: null,
  filesUrl: null,
  clamdUrl: null,
  smtp: null,
  mailFrom: null,
  mailBounces: null,
  workers: 0,
  webProcesses: 1,
  publicUrl: 'http://localhost',
  trustProxy: null,
  themeDir: null,
  demo: false,
  signIn: { demoRoles: false, requireSecondFactor: false, provider: null },
  logLevel: 'silent',
  metricsToken: null,
  companyRegisterUrl: null,
  importFileHosts: [],
  version: '0.0.0',
  ...some,
});

/** Pages of the frame touch neither the database nor the key: a test that does gets its own. */
export const partsForTest = (settings: Partial<Settings> = {}): AppParts => ({
  db: undefined as unknown as Db,
  signingKey: undefined as unknown as SigningKey,
  settings: settingsForTest(settings),
  log: createLog('silent'),
});
