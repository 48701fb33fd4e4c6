import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anOpenApplicationCall } from '#test/builders/application.ts';
import { aSourceDossier, demarcheText, descriptors, ranks } from '#test/builders/demarche.ts';
import { useDatabase } from '#test/database.ts';
import { runToEnd } from '#test/processes.ts';
import { useFolder } from '#test/start/folders.ts';

const folder = useFolder();
const database = useDatabase();

test('import-dossiers says each line, writes nothing on trial, then takes all in, once', async () => {
  const { db } = database;
  await anOpenApplicationCall(db, 'par-commande', { closesAt: new Date('2090-01-15T11:00:00Z') });
  const env = { DATA_DIR: join(folder, 'data'), DATABASE_URL: database.address };
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const mapping = write(
    'mapping.json',
    JSON.stringify({
      'field.territoires': { column: `champ:${descriptors.place.id}`, label: 'Commune du projet' },
    }),
  );
  const good = write('good.json', demarcheText(ranks(3).map((rank) => aSourceDossier(rank))));
  const bad = write(
    'bad.json',
    demarcheText([aSourceDossier(1), aSourceDossier(2, { title: ' ' }), aSourceDossier(3)]),
  );
  const take = (file: string, ...more: string[]) =>
    runToEnd(
      'laureat',
      ['import-dossiers', file, '--call', 'par-commande', '--mapping', mapping, ...more],
      { env },
    );
  const count = async () =>
    (await db.selectFrom('imported_dossiers').select('number').execute()).length;

  const refused = await take(bad);
  expect(refused.code).toBe(1);
  expect(refused.out).toMatch(/ligne 2 {2}20000002 {2}Refusée\s: Le titre du projet manque\./);
  expect([refused.err.trim(), await count()]).toEqual([
    expect.stringMatching(/^1 ligne est refusée.*rien n’a été repris\.$/),
    0,
  ]);
  const trial = await take(good, '--dry-run');
  expect([trial.code, await count()]).toEqual([0, 0]);
  expect(trial.out.match(/Nouveau dossier/g)?.length).toBe(3);
  const taken = await take(good);
  expect([taken.code, await count()]).toEqual([0, 3]);
  const again = await take(good);
  expect([again.code, await count()]).toEqual([0, 3]);
  expect(again.out.match(/Déjà là/g)?.length).toBe(3);
  const usage = await runToEnd('laureat', ['import-dossiers', good], { env });
  expect(usage.code).toBe(2);
});
