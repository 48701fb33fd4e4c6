import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issuePublication } from '#features/publication/issue-publication.ts';
import { aContent, aContext, aPastCall, noon } from '#test/builders/call.ts';
import { aPerson } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { takeCheckpoint } from '../checkpoint-take.ts';
import { verifyCheckpoints } from '../checkpoint-verify.ts';
import { record } from '../events.ts';
import { openFolderStore } from '../files/folder-store.ts';
import { objectKey } from '../files/object-store.ts';
import { trustedKeys } from '../former-keys.ts';
import { loadSigningKey } from '../signing.ts';
import { verifyChains } from '../verify-chains.ts';
import { passing } from './backup-catalog.ts';
import type { BackupManifest } from './backup-contents.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const source = useDatabase();
const target = useDatabase();
const folder = mkdtempSync(join(tmpdir(), 'laureat-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const passphrase = 'une phrase de passe assez longue';
const [sourceDir, backupFile] = [join(folder, 'source'), join(folder, 'backup.tar.gz')];
const document = Buffer.from('Un devis (fictif)');
const documentHash = createHash('sha256').update(document).digest('hex');

const backUp = (path: string, given: object = {}) =>
  writeBackup(path, {
    connection: source.address,
    dataDir: sourceDir,
    signingKey: loadSigningKey(sourceDir),
    program: '0.1.0',
    takenAt: noon,
    store: openFolderStore(join(sourceDir, 'files')),
    passphrase,
    ...given,
  });

const restoreTo = (dataDir: string, path: string, given: string | null = passphrase) =>
  restoreBackup(path, {
    connection: target.address,
    dataDir,
    files: {
      store: openFolderStore(join(dataDir, 'files')),
      incoming: join(dataDir, 'files', 'incoming'),
    },
    passphrase: given,
  });

let manifest: BackupManifest;
beforeAll(async () => {
  const { db } = source;
  const signingKey = loadSigningKey(sourceDir);
  const { authority, call } = await aPastCall(db, 'appel');
  await issuePublication({ ...aContext(db), signingKey }, call.id, aContent('appel'), null);
  const subject = { kind: 'call', id: call.id };
  const personal = { name: 'Camille « Exemple »\t\\N (fictive)' };
  await record(db, {
    authorityId: authority.id,
    subject,
    name: 'told',
    actorId: null,
    happenedAt: noon,
    personal,
  });
  const person = await aPerson(db, { roles: [{ authorityId: authority.id, role: 'officer' }] });
  await sql`insert into sessions (id, person_id, token, expires_at, created_at, updated_at)
    values (gen_random_uuid(), ${person.id}, 'opens-a-session', now(), now(), now())`.execute(db);
  await keepDocument(authority.id);
  const trusted = [signingKey.publicKeyBase64];
  await takeCheckpoint({ db, signingKey, trusted, now: noon });
  const written = await backUp(backupFile);
  if (!written) throw new Error('Nothing was backed up');
  manifest = written;
});

async function keepDocument(authorityId: string): Promise<void> {
  const path = join(folder, 'devis.txt');
  writeFileSync(path, document);
  await openFolderStore(join(sourceDir, 'files')).keep(objectKey(documentHash), path);
  await sql`insert into files (id, authority_id, holder_kind, holder_id, name, sha256, size_bytes,
      media_type, antivirus, received_at)
    values (gen_random_uuid(), ${authorityId}, 'dossier', gen_random_uuid(), 'devis.txt',
      ${documentHash}, ${document.length}, 'text/plain', 'waiting', ${noon})`.execute(source.db);
}

/** Each case begins with an installation that holds nothing. */
const inNewFolder = () => mkdtempSync(join(folder, 'target-'));

describe('a backup', () => {
  test('is read by its owner alone, and holds nothing that opens a session', () => {
    expect(statSync(backupFile).mode & 0o777).toEqual(0o600);
    expect(Object.keys(manifest.tables).filter((table) => passing.includes(table))).toEqual([]);
    const bytes = gunzipSync(readFileSync(backupFile)).toString('latin1');
    expect(bytes).toContain('Un devis (fictif)');
    expect(bytes).not.toContain('opens-a-session');
    expect(bytes).not.toContain('PRIVATE KEY');
  });

  test('says which files the store had lost, and saves the others', async () => {
    const empty = openFolderStore(join(folder, 'empty'));
    const lost = await backUp(join(folder, 'lost.tar.gz'), { store: empty });
    expect(lost?.missing_files).toEqual([documentHash]);
    const without = await backUp(join(folder, 'without.tar.gz'), { store: null });
    expect([without?.files, without?.missing_files]).toEqual([0, []]);
  });

  test('is of one instant, while others write', async () => {
    const released = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const holding = source.db.transaction().execute(async (db) => {
      await sql`lock table persons in access exclusive mode`.execute(db);
      held.resolve();
      await released.promise;
    });
    await held.promise;
    // It waits at persons, which come after authorities and before events.
    const writing = backUp(join(folder, 'meanwhile.tar.gz'));
    await waitedFor();
    await aPastCall(source.db, 'pendant');
    released.resolve();
    await holding;

    const tables = (await writing)?.tables ?? {};
    expect([tables['authorities']?.rows, tables['events']?.rows]).toEqual([1, 5]);
  });
});

/** Until a table is waited for. */
async function waitedFor(): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_locks where not granted and relation = 'persons'::regclass
        and database = (select oid from pg_database where datname = current_database())`.execute(
      source.db,
    );
    if (rows.length > 0) return;
  }
}

describe('a restoration is refused, and changes nothing', () => {
  const refusalOf = async (path: string, given: string | null = passphrase) => {
    const outcome = await restoreTo(inNewFolder(), path, given);
    const { rows } = await sql`select from authorities`.execute(target.db);
    expect(rows).toEqual([]);
    return outcome.ok ? null : outcome.refusal;
  };

  const altered = (change: (bytes: Buffer) => Buffer): string => {
    const path = join(folder, 'altered.tar.gz');
    writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(backupFile)))));
    return path;
  };

  const replaced = (from: string, to: string) =>
    altered((bytes) => Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1'));

  test('when the file is something else, or stops before its end', async () => {
    const text = join(folder, 'text');
    writeFileSync(text, 'not an archive');
    expect(await refusalOf(text)).toEqual({ reason: 'not-a-backup' });
    writeFileSync(text, readFileSync(backupFile).subarray(0, 3000));
    expect(await refusalOf(text)).toEqual({ reason: 'cut-short' });
    const cut = altered((bytes) => bytes.subarray(0, bytes.length - 4096));
    expect(await refusalOf(cut)).toEqual({ reason: 'cut-short' });
  });

  test('when a row, a file or the seal was changed', async () => {
    const row = replaced('Programme d', 'Pragramme d');
    expect(await refusalOf(row)).toEqual({ reason: 'altered', part: 'programmes' });
    expect(await refusalOf(replaced('Un devis', 'Un dEvis'))).toEqual({
      reason: 'altered',
      part: documentHash,
    });
    expect(await refusalOf(replaced('"files": 1,', '"files": 2,'))).toEqual({
      reason: 'altered',
      part: 'manifest.json',
    });
  });

  test('when a row breaks what PostgreSQL holds', async () => {
    // A past call that would be open: a check constraint says no.
    expect(await refusalOf(replaced('\tpast\tannounced', '\tpast\tpublished'))).toEqual({
      reason: 'altered',
      part: 'calls',
    });
  });

  test('when the passphrase is another one', async () => {
    expect(await refusalOf(backupFile, 'une autre phrase')).toEqual({ reason: 'wrong-passphrase' });
  });

  test('when it comes from a version with a migration of its own', async () => {
    const path = replaced('"0001-authorities"', '"0001-authoritiez"');
    expect(await refusalOf(path)).toEqual({
      reason: 'other-version',
      migration: '0001-authoritiez',
      program: '0.1.0',
    });
  });

  test('when the folder has another key', async () => {
    const dataDir = inNewFolder();
    loadSigningKey(dataDir);
    expect(await restoreTo(dataDir, backupFile)).toEqual({
      ok: false,
      refusal: { reason: 'key-present' },
    });
  });
});

describe('a restoration', () => {
  test('gives back every row, the files, the key; the chains and checkpoints verify', async () => {
    const dataDir = inNewFolder();
    const outcome = await restoreTo(dataDir, backupFile);
    expect(outcome).toMatchObject({ ok: true, value: { keyRestored: true } });

    expect(loadSigningKey(dataDir).fingerprint).toEqual(loadSigningKey(sourceDir).fingerprint);
    expect(readFileSync(join(dataDir, 'files', objectKey(documentHash)))).toEqual(document);
    expect(await verifyChains(target.db)).toMatchObject({ events: 5, faults: [] });
    expect(await verifyCheckpoints(target.db, trustedKeys(dataDir))).toEqual({
      checkpoints: 1,
      faults: [],
    });
    // The same rows make the same bytes again.
    const again = await writeBackup(join(folder, 'again.tar.gz'), {
      connection: target.address,
      dataDir,
      signingKey: loadSigningKey(dataDir),
      program: '0.1.0',
      takenAt: noon,
      store: null,
      passphrase: null,
    });
    expect(again?.tables).toEqual(manifest.tables);
  });

  test('is not done over what is there', async () => {
    expect(await restoreTo(inNewFolder(), backupFile)).toEqual({
      ok: false,
      refusal: { reason: 'not-empty', table: 'authorities' },
    });
  });

  test('leaves every trigger on, and numbers go on from where they were', async () => {
    await expect(sql`delete from events`.execute(target.db)).rejects.toThrow(/append-only/);
    await aPastCall(target.db, 'suite');
    const { rows } = await sql<{ latest: bigint; all: bigint }>`
      select max(position) as latest, count(*) as all from events`.execute(target.db);
    expect(rows).toEqual([{ latest: 8n, all: 8n }]);
  });

  test('without the passphrase, makes another key and still believes what the former one signed', async () => {
    await emptyTarget();
    const dataDir = inNewFolder();
    const outcome = await restoreTo(dataDir, backupFile, null);
    expect(outcome).toMatchObject({ ok: true, value: { keyRestored: false } });
    expect(loadSigningKey(dataDir).fingerprint).not.toEqual(loadSigningKey(sourceDir).fingerprint);
    expect(await verifyCheckpoints(target.db, trustedKeys(dataDir))).toMatchObject({ faults: [] });
    expect(await verifyCheckpoints(target.db, [loadSigningKey(dataDir).publicKeyBase64])).toEqual({
      checkpoints: 1,
      faults: [{ number: 1, broken: 'key' }],
    });
  });
});

async function emptyTarget(): Promise<void> {
  await target.db.transaction().execute(async (db) => {
    await sql`set local session_replication_role = replica`.execute(db);
    for (const table of Object.keys(manifest.tables)) {
      await sql`delete from ${sql.table(table)}`.execute(db);
    }
  });
}
