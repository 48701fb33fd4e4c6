import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aPastCall } from '#test/builders/call.ts';
import { useDatabase } from '#test/database.ts';
import { runToEnd } from '#test/processes.ts';
import { useFolder } from '#test/start/folders.ts';

const folder = useFolder();
const database = useDatabase();

test('a checkpoint kept elsewhere shows what was taken away with every trace of it', async () => {
  const env = { DATA_DIR: join(folder, 'data'), DATABASE_URL: database.address };
  const file = join(folder, 'checkpoint.json');
  await aPastCall(database.db, 'appel');

  const taken = await runToEnd('laureat', ['checkpoint', '--out', file], { env });
  expect([taken.code, taken.err]).toEqual([0, '']);
  expect(taken.out).toMatch(/^Point de contrôle nᵒ 1 signé : 3 chaînes, 3 événements, racine /);
  const again = await runToEnd('laureat', ['checkpoint', '--lang', 'en'], { env });
  expect([again.code, again.err]).toEqual([0, 'Nothing new since checkpoint 1.\n']);

  const doctor = (...args: string[]) => runToEnd('laureat', ['doctor', ...args], { env });
  const sound = await doctor('--checkpoint', file);
  expect(sound.code).toEqual(0);
  expect(sound.out).toContain('tenu   Les points de contrôle signés tiennent (1).\n');
  expect(sound.out).toContain(`tenu   Le point de contrôle gardé dans ${file} tient.\n`);

  await behindTriggers(sql`delete from events where subject_kind = 'call'`);
  const cut = await doctor();
  expect(cut.code).toEqual(1);
  expect(cut.out).toContain(
    'point de contrôle nᵒ 1 : les chaînes ne sont plus celles qu’il a signées',
  );
  const refused = await runToEnd('laureat', ['checkpoint'], { env });
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toMatch(/^Le point de contrôle nᵒ 1 ne tient plus : aucun autre /);

  await behindTriggers(sql`delete from event_checkpoints`);
  expect((await doctor()).code).toEqual(0);
  expect((await doctor('--checkpoint', file)).code).toEqual(1);

  writeFileSync(file, readFileSync(file, 'utf8').replace('"events": 3', '"events": 2'));
  const altered = await doctor('--checkpoint', file);
  expect([altered.code, altered.err]).toEqual([
    2,
    `« ${file} » n’est pas un point de contrôle, ou il a été modifié.\n`,
  ]);
});

/** As someone with the database's password could. */
async function behindTriggers(statement: ReturnType<typeof sql>): Promise<void> {
  await database.db.transaction().execute(async (db) => {
    await sql`set local session_replication_role = replica`.execute(db);
    await statement.execute(db);
  });
}
