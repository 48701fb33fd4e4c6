import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Transformer } from '@napi-rs/image';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inPieces } from '#test/builders/file.ts';
import { aPhoto } from '#test/builders/photo.ts';
import { convertHeic } from './convert-heic.ts';
import { prepareFile } from './prepare-file.ts';

const run = promisify(execFile);
let folder: string;
let heic: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laureat-heic-'));
  const photo = join(folder, 'photo.jpg');
  await writeFile(photo, await aPhoto({ width: 80, height: 40, orientation: 6 }));
  await run('heif-enc', ['-q', '60', photo, '-o', join(folder, 'photo.heic')]);
  heic = await readFile(join(folder, 'photo.heic'));
});
afterAll(() => rm(folder, { recursive: true }));

const limits = { accepted: ['photo' as const], maxBytes: 1_000_000 };

test('a HEIC photo becomes a JPEG without a place, turned by its own marks and not twice', async () => {
  expect(heic.includes('Exif')).toBe(true);
  const incoming = join(folder, 'incoming');
  const given = { name: 'IMG_1.HEIC', bytes: inPieces(heic) };
  const prepared = await prepareFile(incoming, given, limits);
  if (!prepared.ok) throw new Error(prepared.refusal.reason);
  const bytes = await readFile(prepared.value.path);
  const { width, height, format, exif } = await new Transformer(bytes).metadata(true);
  expect({ width, height, format, exif: exif ?? null, name: prepared.value.name }).toEqual({
    width: 80,
    height: 40,
    format: 'jpeg',
    exif: null,
    name: 'IMG_1.HEIC',
  });
  expect(await readdir(incoming)).toHaveLength(1);
});

test('without the converter, or with a broken photo, it says that it could not', async () => {
  const path = join(folder, 'broken');
  await writeFile(path, heic.subarray(0, 300));
  expect(await convertHeic(path)).toBe(false);
  await writeFile(path, heic);
  expect(await convertHeic(path, 'no-such-converter')).toBe(false);
  expect((await readdir(folder)).filter((name) => name.startsWith('broken'))).toEqual(['broken']);
});
