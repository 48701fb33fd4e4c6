import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aPdf, inPieces } from '#test/builders/file.ts';
import { eicar, startClamd } from '#test/clamd.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { scanWithClamd } from './clamd.ts';
import { findFile } from './file-records.ts';
import { readFileBytes } from './read-file.ts';
import { receiveFile } from './receive-file.ts';
import { listWaitingFiles, scanFile } from './scan-file.ts';

const database = useDatabase();
const files = useFiles();
let clamd: Awaited<ReturnType<typeof startClamd>>;
let authorityId: string;
beforeAll(async () => {
  clamd = await startClamd();
  const context = { db: database.db, now: noon, actorId: null };
  const named = { name: 'Service (fictif)', shortName: 'service' };
  authorityId = settled(await createAuthority(context, named)).id;
});
afterAll(() => clamd.stop());

const contextWith = (clamdUrl: string | null) => ({
  db: database.db,
  files: { ...files, clamdUrl },
  now: noon,
  actorId: null,
});

async function receive(bytes: Buffer, name: string): Promise<string> {
  const outcome = await receiveFile(contextWith(clamd.url), inPieces(bytes), {
    authorityId,
    holder: { kind: 'drop-box', id: authorityId },
    name,
    accepted: ['pdf', 'spreadsheet'],
    maxBytes: 10_000_000,
  });
  return settled(outcome).id;
}

async function read(id: string, clamdUrl: string | null = clamd.url) {
  const asked = { authorityIds: [authorityId], holderKind: 'drop-box' };
  const file = await findFile(database.db, id, asked);
  if (!file) throw new Error('It is there');
  const outcome = await readFileBytes(contextWith(clamdUrl), file);
  return outcome.ok ? Buffer.concat(await Array.fromAsync(outcome.value)) : outcome.refusal.reason;
}

test('a clean file is read once the antivirus has looked at it', async () => {
  const pdf = await aPdf();
  const id = await receive(pdf, 'sain.pdf');
  expect(await read(id)).toBe('awaiting-antivirus');
  expect(await listWaitingFiles(database.db, 10)).toEqual([id]);
  expect(await scanFile(contextWith(clamd.url), id)).toBe('clean');
  expect(await read(id)).toEqual(pdf);
  expect(await listWaitingFiles(database.db, 10)).toEqual([]);
});

test('an infected file is refused, named, and can no longer be read, even without the antivirus', async () => {
  const id = await receive(Buffer.from(`a;b\n1;${eicar}\n`), 'tableau.csv');
  expect(await read(id, null)).toBeInstanceOf(Buffer);
  const states = await Promise.all([1, 2].map(() => scanFile(contextWith(clamd.url), id)));
  expect(states).toEqual(['refused', 'refused']);
  expect([await read(id), await read(id, null)]).toEqual([
    'refused-by-antivirus',
    'refused-by-antivirus',
  ]);
  const events = await database.db
    .selectFrom('events')
    .select(['name', 'facts'])
    .where('subject_id', '=', id)
    .orderBy('sequence')
    .execute();
  expect(events.slice(1)).toEqual([
    { name: 'file-refused-by-antivirus', facts: { threat: 'Test.Eicar.UNOFFICIAL' } },
  ]);
});

test('an antivirus that cannot say, or is away, leaves the file waiting', async () => {
  const id = await receive(Buffer.from(`a;b\n${'1;2\n'.repeat(1_200_000)}`), 'grand.csv');
  await expect(scanFile(contextWith(clamd.url), id)).rejects.toThrow('StreamMaxLength');
  await expect(scanFile(contextWith('unix:/nowhere/clamd.ctl'), id)).rejects.toThrow('ENOENT');
  await expect(scanFile(contextWith('tcp://127.0.0.1:1'), id)).rejects.toThrow('ECONNREFUSED');
  expect(await scanFile(contextWith(null), id)).toBe('waiting');
  expect(await listWaitingFiles(database.db, 10)).toEqual([id]);
});

test('clamd hears what is streamed, in pieces that cut the signature', async () => {
  const bytes = Buffer.from(`${'x'.repeat(100_000)}${eicar}`);
  expect(await scanWithClamd(clamd.url, inPieces(bytes, 33))).toEqual({
    verdict: 'infected',
    threat: 'Test.Eicar.UNOFFICIAL',
  });
});
