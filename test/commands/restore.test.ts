import { join } from 'node:path';
import { expect, test } from 'vitest';
import { talliesOf } from '#test/backups.ts';
import { startInstance } from '#test/instance.ts';
import { runToEnd } from '#test/processes.ts';
import { useFolder } from '#test/start/folders.ts';

const folder = useFolder();
const passphrase = 'une phrase de passe assez longue';

/** The lines of the doctor, when nothing is wrong: every check held, and nothing under it. */
const silent = (out: string) => {
  const checks = out.trim().split('\n').slice(0, -2);
  return {
    broken: checks.filter((line) => !line.startsWith('tenu ')),
    last: out.trim().split('\n').at(-1),
  };
};

test('restore on an empty machine, and the doctor is silent', async () => {
  const old = { DATA_DIR: join(folder, 'old'), DEMO: 'oui', BACKUP_PASSPHRASE: passphrase };
  const backup = join(folder, 'backup.tar.gz');
  const instance = await startInstance({ env: old });
  const results = '/calls/groupes-de-travail-2021';
  const before = await (await fetch(`${instance.url}${results}/publication.json`)).text();
  expect((await runToEnd('laureat', ['checkpoint'], { env: old })).code).toEqual(0);

  // While it serves.
  const written = await runToEnd('laureat', ['backup', backup, '--with-key'], { env: old });
  expect([written.code, written.err]).toEqual([0, '']);
  expect(written.out).toMatch(/^Sauvegardé dans .*backup\.tar\.gz\u00a0: [\d\u00a0]+ lignes, /);
  await instance.stop();

  const fresh = { DATA_DIR: join(folder, 'fresh'), DEMO: 'non', BACKUP_PASSPHRASE: passphrase };
  const restored = await runToEnd('laureat', ['restore', backup], { env: fresh });
  expect([restored.code, restored.err]).toEqual([0, '']);
  expect(restored.out).toContain('La clé de signature est celle d’avant.');
  const doctor = await runToEnd('laureat', ['doctor'], { env: fresh });
  expect(silent(doctor.out)).toEqual({ broken: [], last: 'Tout tient.' });
  expect(doctor.out).toContain('Les points de contrôle signés tiennent (1).');

  const again = join(folder, 'again.tar.gz');
  expect((await runToEnd('laureat', ['backup', again], { env: fresh })).code).toEqual(0);
  expect(talliesOf(again)).toEqual(talliesOf(backup));

  const served = await startInstance({ env: fresh });
  expect(await (await fetch(`${served.url}${results}/publication.json`)).text()).toEqual(before);
  const [key = ''] = (await runToEnd('laureat', ['key'], { env: fresh })).out.split('\n');
  const verified = await runToEnd(
    'laureat',
    ['verify', `${served.url}${results}/publication.json`, '--key', key],
    { env: fresh },
  );
  expect([verified.code, verified.err]).toEqual([0, '']);
  expect(await served.stop()).toEqual(0);

  const over = await runToEnd('laureat', ['restore', backup], { env: fresh });
  expect([over.code, over.out]).toEqual([2, '']);
  expect(over.err).toMatch(/^Cette installation n’est pas vide \(.*Rien n’a été restauré\.\n$/);
}, 120_000);

test('what was asked is said to be wrong before anything is opened', async () => {
  const env = { DATA_DIR: join(folder, 'untouched') };
  const said = async (...args: string[]) => {
    const { code, err } = await runToEnd('laureat', args, { env });
    return [code, err.split('\n')[0]];
  };
  const usage = 'bin/laureat backup FICHIER [--with-key] [--without-files] [--lang en]';
  expect(await said('backup')).toEqual([2, usage]);
  // Without a passphrase, the key is not written in clear.
  expect(await said('backup', join(folder, 'x'), '--with-key')).toEqual([2, usage]);
  expect(await said('restore')).toEqual([2, 'bin/laureat restore FICHIER [--lang en]']);
  expect(await said('restore', join(folder, 'absent'), '--lang', 'en')).toEqual([
    2,
    `"${join(folder, 'absent')}" cannot be read.`,
  ]);
});
