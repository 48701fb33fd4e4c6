import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { useDatabase } from '#test/database.ts';
import { openDatabase } from './database.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import { projectRoot } from './project-root.ts';

const database = useDatabase();
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => void rmSync(folder, { recursive: true })));

function aFolder(added: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'laureat-migrations-'));
  folders.push(folder);
  cpSync(join(projectRoot, 'db/migrations'), folder, { recursive: true });
  for (const [name, text] of Object.entries(added)) writeFileSync(join(folder, name), text);
  return folder;
}

test('two processes that start at once apply each file once', async () => {
  const folder = aFolder({
    '9001-rooms.sql': 'create table rooms (id int); -- one',
    '9002-x.sql': '',
  });
  expect(await pendingMigrations(database.db, folder)).toEqual(['9001-rooms', '9002-x']);
  const other = openDatabase(database.address);

  const outcomes = await Promise.all([migrate(database.db, folder), migrate(other, folder)]);
  await other.destroy();

  const applied = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.applied : ['refused']));
  expect(applied).toEqual(['9001-rooms', '9002-x']);
  expect(await pendingMigrations(database.db, folder)).toEqual([]);
});

test('a file edited after it was applied is refused by name', async () => {
  const folder = aFolder({ '9001-rooms.sql': 'create table rooms (id bigint);', '9002-x.sql': '' });
  const outcome = await migrate(database.db, folder);
  expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'edited', name: '9001-rooms' } });
});

test('a database that a newer version migrated is refused', async () => {
  const outcome = await migrate(database.db, aFolder({}));
  expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'missing', name: '9001-rooms' } });
});

test('a file that fails leaves nothing of itself or of its neighbours', async () => {
  const added = {
    '9001-rooms.sql': 'create table rooms (id int); -- one',
    '9002-x.sql': '',
    '9003-kept-out.sql': 'create table chairs (id int);',
    '9004-broken.sql': 'create table tables (id nonsense);',
  };
  const folder = aFolder(added);
  await expect(migrate(database.db, folder)).rejects.toThrow('9004-broken');
  expect(await pendingMigrations(database.db, folder)).toEqual(['9003-kept-out', '9004-broken']);
});
