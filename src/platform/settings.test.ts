import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('with nothing set, everything has a safe default', () => {
  const settings = readSettings({ PORT: '  ' });
  expect(settings).toEqual({
    ok: true,
    value: {
      mailBounces: null,
      mailFrom: null,
      port: 3000,
      host: '127.0.0.1',
      dataDir: expect.stringMatching(
        process.getuid?.() === 0 ? /^\/var\/lib\/laureat$/ : /\.data$/,
      ),
      databaseUrl: null,
      filesUrl: null,
      clamdUrl: null,
      publicUrl: 'http://localhost:3000',
      trustProxy: null,
      smtp: null,
      themeDir: null,
      demo: true,
      signIn: { demoRoles: true, requireSecondFactor: false, provider: null },
      logLevel: 'info',
      metricsToken: null,
      companyRegisterUrl: null,
      importFileHosts: [],
      workers: 2,
      webProcesses: 1,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    },
  });
});

test('what is set is understood', () => {
  const settings = readSettings({
    PORT: '8080',
    HOST: '0.0.0.0',
    DATA_DIR: '/srv/laureat/../data',
    DATABASE_URL: 'postgresql://laureat:secret@db/laureat',
    FILES_URL: 's3://key:secret@s3.exemple.fr/files?region=fr-par',
    CLAMD_URL: 'unix:/run/clamav/clamd.ctl',
    PUBLIC_URL: 'https://laureat.exemple.fr/',
    TRUST_PROXY: '10.0.0.0/8, 2001:db8::7',
    THEME_DIR: '/srv/theme',
    LOG_LEVEL: 'warn',
  });
  expect(settings).toMatchObject({
    value: {
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/srv/data',
      databaseUrl: 'postgresql://laureat:secret@db/laureat',
      filesUrl: 's3://key:secret@s3.exemple.fr/files?region=fr-par',
      clamdUrl: 'unix:/run/clamav/clamd.ctl',
      publicUrl: 'https://laureat.exemple.fr',
      trustProxy: {
        networks: [
          { address: '10.0.0.0', prefix: 8, family: 'ipv4' },
          { address: '2001:db8::7', prefix: 128, family: 'ipv6' },
        ],
      },
      themeDir: '/srv/theme',
      // A service that brings its own database wants its own data in it.
      demo: false,
      logLevel: 'warn',
    },
  });
});

test.each(['oui', 'true', '1', 'on', 'YES'])('DEMO=%s is yes', (DEMO) => {
  const settings = readSettings({ DEMO, DATABASE_URL: 'postgres://db/laureat' });
  expect(settings).toMatchObject({ value: { demo: true } });
});

test.each([
  ['0', null],
  ['2', { count: 2 }],
])('TRUST_PROXY=%s', (TRUST_PROXY, trustProxy) => {
  expect(readSettings({ TRUST_PROXY })).toMatchObject({ value: { trustProxy } });
});

test.each(['yes', '10', '0.0.0.0/0', '10.0.0.0/33', '10.0.0.0/8/8', 'proxy.exemple.fr'])(
  'TRUST_PROXY=%s would believe the wrong ones, and is refused',
  (TRUST_PROXY) => {
    const settings = readSettings({ TRUST_PROXY });
    expect(settings).toMatchObject({ refusal: { wrong: [{ name: 'TRUST_PROXY' }] } });
  },
);

test('each wrong value has its sentence, and none repeats a secret', () => {
  const settings = readSettings({
    PORT: '70000',
    DATABASE_URL: 'mysql://root:kept-quiet@db/laureat',
    FILES_URL: 'https://key:kept-quiet@s3.exemple.fr/files',
    CLAMD_URL: 'clamd:3310',
    PUBLIC_URL: 'laureat.exemple.fr',
    DEMO: 'perhaps',
    LOG_LEVEL: 'loud',
    METRICS_TOKEN: 'kept quiet, with spaces',
    COMPANY_REGISTER_URL: 'registre',
    IMPORT_FILE_HOSTS: 'static.exemple.fr, 127.0.0.1',
  });
  const wrong = settings.ok ? [] : settings.refusal.wrong;
  expect(wrong.map(({ name }) => name)).toEqual([
    'PORT',
    'DATABASE_URL',
    'PUBLIC_URL',
    'DEMO',
    'FILES_URL',
    'CLAMD_URL',
    'LOG_LEVEL',
    'METRICS_TOKEN',
    'COMPANY_REGISTER_URL',
    'IMPORT_FILE_HOSTS',
  ]);
  expect(JSON.stringify(wrong)).not.toMatch(/kept.quiet/);
});
