import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { projectRoot } from '#platform/project-root.ts';
import { useDatabase } from '#test/database.ts';
import { runToEnd } from '#test/processes.ts';
import { useFolder } from '#test/start/folders.ts';

const folder = useFolder();
const database = useDatabase();

const inDatabaseOfTest = () => ({
  DATA_DIR: join(folder, 'data'),
  DATABASE_URL: database.address,
});

test('help lists the commands; an unknown one shows it and exits 2', async () => {
  const help = await runToEnd('laureat', ['help']);
  const bare = await runToEnd('laureat');
  const unknown = await runToEnd('laureat', ['constructor']);

  const names = [...help.out.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name);
  expect(names).toEqual(
    expect.arrayContaining(['reconcile', 'verify', 'trust', 'doctor', 'migrate', 'key', 'help']),
  );
  expect([help.code, bare.code, unknown.code]).toEqual([0, 0, 2]);
  expect(bare.out).toEqual(help.out);
  expect(unknown.err).toEqual(`Commande inconnue · Unknown command: constructor\n\n${help.out}`);
});

test('settings shows what is understood, the password left out', async () => {
  const env = {
    DATA_DIR: folder,
    PORT: '8080',
    DATABASE_URL: 'postgresql://laureat:hidden@db.exemple.fr/laureat',
  };
  const { code, out } = await runToEnd('laureat', ['settings'], { env });
  expect(code).toEqual(0);
  expect(out.split('\n').slice(1)).toEqual([
    'PORT=8080',
    'HOST=127.0.0.1',
    `DATA_DIR=${folder}`,
    'DATABASE_URL=postgresql://laureat:…@db.exemple.fr/laureat',
    'FILES_URL=(dossier, dans DATA_DIR)',
    'CLAMD_URL=(aucun antivirus)',
    'SMTP_URL=(boîte d’envoi visible)',
    'MAIL_FROM=(aucune)',
    'MAIL_BOUNCES=(aucune)',
    'WORKERS=2',
    'WEB_PROCESSES=1',
    'PUBLIC_URL=http://localhost:8080',
    'TRUST_PROXY=(aucun relais)',
    'THEME_DIR=(thème neutre)',
    'DEMO=non',
    'DEMO_ROLES=non',
    'ADMIN_SECOND_FACTOR=non',
    'OIDC_ISSUER=(comptes locaux)',
    'COMPANY_REGISTER_URL=(aucun registre)',
    'IMPORT_FILE_HOSTS=(aucune)',
    'LOG_LEVEL=info',
    'METRICS_TOKEN=(aucun)',
    '',
  ]);
});

test('key makes the key once and shows its fingerprint', async () => {
  const env = { DATA_DIR: join(folder, 'key') };
  const first = await runToEnd('laureat', ['key'], { env });
  const second = await runToEnd('laureat', ['key'], { env });
  expect(first).toEqual({
    code: 0,
    out: expect.stringMatching(/^SHA256:[A-Za-z0-9+/]{43}\n[A-Za-z0-9+/]{43}=\n$/),
    err: '',
  });
  expect(second).toEqual(first);
  expect(readdirSync(env.DATA_DIR)).toEqual(['signing-key.pem']);
});

test('doctor: 0 when sound, 1 when something does not hold, 2 when it cannot look', async () => {
  const sound = await runToEnd('laureat', ['doctor'], { env: inDatabaseOfTest() });
  expect([sound.code, sound.out.trim().split('\n').at(-1)]).toEqual([0, 'Tout tient.']);

  await sql`alter table events disable trigger an_event_never_changes`.execute(database.db);
  const unsound = await runToEnd('laureat', ['doctor', '--lang', 'en'], {
    env: inDatabaseOfTest(),
  });
  await sql`alter table events enable trigger an_event_never_changes`.execute(database.db);
  expect(unsound.code).toEqual(1);
  expect(unsound.out).toContain(
    'broken No trigger and no foreign key is switched off.\n' +
      '       {"table":"events","trigger":"an_event_never_changes"}\n',
  );

  const unseen = await runToEnd('laureat', ['doctor'], {
    env: { ...inDatabaseOfTest(), DATABASE_URL: 'postgresql://127.0.0.1:1/x' },
  });
  expect([unseen.code, unseen.out]).toEqual([2, '']);
  const usage = await runToEnd('laureat', ['doctor', '--fix']);
  expect([usage.code, usage.err]).toEqual([
    2,
    'bin/laureat doctor [--deep] [--checkpoint FILE] [--lang en]\n',
  ]);
});

test('doctor migrates nothing: it says what a database awaits', async () => {
  const env = { DATA_DIR: join(folder, 'fresh') };
  const awaiting = await runToEnd('laureat', ['doctor'], { env });
  expect(awaiting.code).toEqual(2);
  expect(awaiting.err).toMatch(/^Cette base attend des migrations \(0001-authorities, /);

  const migrated = await runToEnd('laureat', ['migrate'], { env });
  expect([migrated.code, migrated.err]).toEqual([0, '']);
  expect((await runToEnd('laureat', ['doctor'], { env })).code).toEqual(0);
});

test('reading a file opens no database and writes nothing', async () => {
  const [sheet = ''] = readdirSync(join(projectRoot, 'demo')).filter((name) =>
    name.endsWith('.md'),
  );
  // Settings that any other command would refuse, and a folder that would show it was touched.
  const env = { DATA_DIR: join(folder, 'untouched'), DATABASE_URL: 'mysql://nowhere', PORT: 'x' };
  const reconciled = await runToEnd('laureat', ['reconcile', join(projectRoot, 'demo', sheet)], {
    env,
  });
  expect([reconciled.code, reconciled.err]).toEqual([1, '']);
  expect((await runToEnd('laureat', ['verify', join(folder, 'nothing')], { env })).code).toEqual(2);
  expect(existsSync(env.DATA_DIR)).toBe(false);
});
