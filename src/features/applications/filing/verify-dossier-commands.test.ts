import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { aFiledApplication } from '#test/builders/filed-application.ts';
import { useDatabase } from '#test/database.ts';
import { canonicalVersion } from './canonical-version.ts';
import { getFiledContent } from './filing-queries.ts';
import { verifyDossierCommand } from './verify-dossier-commands.ts';

const database = useDatabase();
const folder = mkdtempSync(join(tmpdir(), 'laureat-dossier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const said: string[] = [];
  const note = (text: string) => void said.push(text);
  const exit = await verifyDossierCommand(args, { out: note, err: note, env: {} });
  return { exit, said: said.join('\n') };
}

function keep(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('a downloaded dossier has the fingerprint of its receipt, and no other has', async () => {
  const draft = await aFiledApplication(database.db, 'verified');
  const { text } = canonicalVersion(
    await getFiledContent(database.db, { id: draft.id, version: 1 }),
  );
  const { sha256 } = draft.receipt;
  const inGroups = sha256.match(/.{16}/g) ?? [];
  const file = keep('dossier.json', text);
  expect(await run(file, ...inGroups)).toEqual({
    exit: 0,
    said: expect.stringContaining('C’est l’empreinte attendue'),
  });
  const laidOut = keep('laid-out.json', JSON.stringify(JSON.parse(text), null, 2));
  expect(await run(laidOut, sha256)).toEqual({
    exit: 0,
    said: expect.stringContaining('mis en forme autrement'),
  });
  const altered = keep('altered.json', text.replace('Un café', 'Un thé'));
  expect(await run(altered, sha256, '--lang', 'en')).toEqual({
    exit: 1,
    said: expect.stringContaining('this file is not what was filed'),
  });
});

test('what is no dossier is said to be none', async () => {
  expect((await run()).exit).toBe(2);
  expect((await run(join(folder, 'nowhere.json'))).exit).toBe(2);
  expect((await run(keep('other.json', '{"format":"other"}'))).exit).toBe(2);
  expect((await run(keep('broken.json', '{'))).exit).toBe(2);
});
