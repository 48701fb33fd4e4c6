import { randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aPdf, inPieces } from '#test/builders/file.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { objectKey, prefixes } from './object-store.ts';
import { receiveFile } from './receive-file.ts';
import { removeFile } from './remove-file.ts';
import { sweepFiles } from './sweep-files.ts';
import { CutTransfer } from './take-in.ts';
import {
  endUpload,
  readUpload,
  receivePart,
  startUpload,
  uploadLimits,
} from './upload-in-parts.ts';
import { claimUpload, findUpload } from './upload-records.ts';

const database = useDatabase();
const files = useFiles();
const personId = randomUUID();
let authorityId: string;
beforeAll(async () => {
  const context = { db: database.db, now: noon, actorId: null };
  const named = { name: 'Service (fictif)', shortName: 'service' };
  authorityId = settled(await createAuthority(context, named)).id;
});

const context = (now = noon) => ({ db: database.db, files, now, personId });
const start = async (size: number) =>
  settled(await startUpload(context(), { authorityId, name: 'scan.pdf', size })).id;
const send = (id: string, first: number, bytes: Buffer, size?: number) =>
  receivePart(context(), { id, first, bytes: inPieces(bytes, size) });
const whole = async (id: string) => Buffer.concat(await Array.fromAsync(readUpload(context(), id)));
const storedParts = () => Array.fromAsync(files.store.list(prefixes.parts));

test('parts make the file again; each begins where the last ended, or is told where', async () => {
  const bytes = randomBytes(3000);
  const id = await start(bytes.length);
  expect(await send(id, 0, bytes.subarray(0, 1000))).toMatchObject({ value: { received: 1000 } });
  const elsewhere = { ok: false, refusal: { reason: 'elsewhere', received: 1000 } };
  expect(await send(id, 0, bytes.subarray(0, 1000))).toEqual(elsewhere);
  expect(await send(id, 2000, bytes.subarray(2000))).toEqual(elsewhere);
  const stopping = (async function* () {
    yield bytes.subarray(1000, 1500);
    throw new CutTransfer();
  })();
  expect(await receivePart(context(), { id, first: 1000, bytes: stopping })).toEqual({
    ok: false,
    refusal: { reason: 'cut', received: 1000 },
  });
  expect(await send(id, 1000, randomBytes(2001))).toEqual({
    ok: false,
    refusal: { reason: 'too-large', received: 1000 },
  });
  expect(await send(id, 1000, bytes.subarray(1000))).toMatchObject({ value: { received: 3000 } });
  expect(await whole(id)).toEqual(bytes);
  expect(await readdir(files.incoming)).toEqual([]);
  await endUpload(context(), id);
  expect(await storedParts()).toEqual([]);
});

test('eight tabs that resume one upload at once never mix their parts', async () => {
  const bytes = randomBytes(20_000);
  const id = await start(bytes.length);
  // Each cuts the file in its own way, and goes on from wherever it is told to.
  const tab = async (size: number) => {
    for (let first = 0; first < bytes.length; ) {
      const outcome = await send(id, first, bytes.subarray(first, first + size));
      if (outcome.ok) first = outcome.value.received;
      else if (outcome.refusal.reason === 'elsewhere') first = outcome.refusal.received;
      else throw new Error(outcome.refusal.reason);
    }
  };
  await Promise.all([700, 900, 1100, 1300, 1700, 1900, 2300, 2900].map(tab));
  expect(await whole(id)).toEqual(bytes);
  const rows = await database.db.selectFrom('upload_parts').select('object_key').execute();
  expect((await storedParts()).sort()).toEqual(rows.map((row) => row.object_key).sort());

  const claims = await Promise.all(
    [1, 2, 3].map(() => claimUpload(database.db, { id, personId }, noon)),
  );
  expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
  await endUpload(context(), id);
});

test('an upload is its sender’s only, is claimed when whole, and has limits', async () => {
  const id = await start(10);
  const another = randomUUID();
  expect(await findUpload(database.db, { id, personId: another })).toBe(null);
  const theirs = { ...context(), personId: another };
  const bytes = inPieces(Buffer.alloc(10));
  expect(await receivePart(theirs, { id, first: 0, bytes })).toEqual({
    ok: false,
    refusal: { reason: 'unknown' },
  });
  expect(await claimUpload(database.db, { id, personId }, noon)).toBe(null);
  const refusal = async (size: number) => {
    const outcome = await startUpload(context(), { authorityId, name: 'x', size });
    return outcome.ok ? null : outcome.refusal;
  };
  expect(await refusal(0)).toEqual({ reason: 'empty' });
  const { size } = uploadLimits;
  expect(await refusal(size + 1)).toEqual({ reason: 'too-large', maxBytes: size });
  expect(await refusal(size)).toEqual(null);
  expect(await refusal(size)).toEqual(null);
  expect(await refusal(size)).toEqual(null);
  expect(await refusal(size)).toEqual({ reason: 'too-many', count: 4 });
  await database.db.deleteFrom('uploads').execute();
});

test('what is left behind is swept a day later, and nothing that a row names', async () => {
  const stopped = await start(3000);
  await send(stopped, 0, randomBytes(1000));
  const receiving = { db: database.db, files, now: noon, actorId: null };
  const reception = {
    authorityId,
    holder: { kind: 'drop-box', id: authorityId },
    name: 'a.pdf',
    accepted: ['pdf' as const],
    maxBytes: 10_000,
  };
  const pdf = await aPdf();
  const [kept, twin] = [
    settled(await receiveFile(receiving, inPieces(pdf), reception)),
    settled(await receiveFile(receiving, inPieces(pdf), reception)),
  ];
  const remove = (id: string) =>
    removeFile(receiving, { id, authorityIds: [authorityId], reason: 'Essai' });
  await remove(kept.id);
  expect(await files.store.sizeOf(objectKey(kept.sha256))).toBe(pdf.length);

  expect(await sweepFiles(context())).toEqual({ uploads: 0, parts: 0, objects: 0, incoming: 0 });
  const tomorrow = new Date(noon.getTime() + 25 * 60 * 60 * 1000);
  expect(await sweepFiles(context(tomorrow))).toMatchObject({ uploads: 1, parts: 1, objects: 0 });
  expect(await findUpload(database.db, { id: stopped, personId })).toBe(null);

  await remove(twin.id);
  expect(await files.store.sizeOf(objectKey(kept.sha256))).toBe(null);
  expect(await remove(twin.id)).toEqual({ ok: false, refusal: { reason: 'already-removed' } });
});
