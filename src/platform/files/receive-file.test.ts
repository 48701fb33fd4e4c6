import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { Transformer } from '@napi-rs/image';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aDocx, anOdt, anOleFile, aPdf, aProtectedPdf, inPieces } from '#test/builders/file.ts';
import { aPhoto } from '#test/builders/photo.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { findFile } from './file-records.ts';
import { allKinds } from './media-types.ts';
import { objectKey } from './object-store.ts';
import { type Reception, receiveFile } from './receive-file.ts';
import { CutTransfer } from './take-in.ts';

const database = useDatabase();
const files = useFiles();
let authorityId: string;
beforeAll(async () => {
  const named = { name: 'Service (fictif)', shortName: 'service' };
  const context = { db: database.db, now: noon, actorId: null };
  authorityId = settled(await createAuthority(context, named)).id;
});

const context = () => ({ db: database.db, files, now: noon, actorId: null });
const receive = (bytes: AsyncIterable<Uint8Array>, some: Partial<Reception> = {}) =>
  receiveFile(context(), bytes, {
    authorityId,
    holder: { kind: 'drop-box', id: authorityId },
    name: 'piece.pdf',
    accepted: allKinds,
    maxBytes: 1_000_000,
    ...some,
  });
const refusalOf = async (bytes: Uint8Array, some: Partial<Reception> = {}) => {
  const outcome = await receive(inPieces(bytes), some);
  return outcome.ok ? 'accepted' : outcome.refusal;
};
const bytesOf = async (sha256: string) =>
  Buffer.concat(await Array.fromAsync(await files.store.open(objectKey(sha256))));

test('a PDF is kept byte for byte, with its row and its event', async () => {
  const pdf = await aPdf();
  const kept = settled(await receive(inPieces(pdf, 100), { name: 'C:\\docs\\Devis <1>.pdf' }));
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const row = { name: 'Devis <1>.pdf', size: pdf.length, sha256, mediaType: 'application/pdf' };
  expect(kept).toEqual({ ...row, id: kept.id, contradiction: null });
  expect(await bytesOf(sha256)).toEqual(pdf);

  const asked = { authorityIds: [authorityId], holderKind: 'drop-box' };
  expect(await findFile(database.db, kept.id, asked)).toEqual({
    ...row,
    id: kept.id,
    authorityId,
    holder: { kind: 'drop-box', id: authorityId },
    antivirus: 'waiting',
    isDamaged: false,
    receivedAt: noon,
  });
  const events = await database.db
    .selectFrom('events')
    .select(['name', 'facts'])
    .where('subject_id', '=', kept.id)
    .execute();
  const facts = { size: pdf.length, mediaType: 'application/pdf', holderKind: 'drop-box' };
  expect(events).toEqual([{ name: 'file-received', facts }]);
});

describe('what cannot be kept is refused with its facts, and leaves nothing', () => {
  test('empty, cut, too large', async () => {
    expect(await refusalOf(Buffer.alloc(0))).toEqual({ reason: 'empty' });
    const cut = (async function* () {
      yield Buffer.from('%PDF-1.7');
      throw new CutTransfer();
    })();
    expect(await receive(cut)).toEqual({ ok: false, refusal: { reason: 'cut' } });
    const pdf = await aPdf();
    expect(await refusalOf(pdf, { maxBytes: pdf.length - 1 })).toEqual({
      reason: 'too-large',
      maxBytes: pdf.length - 1,
    });
    expect(await refusalOf(pdf, { maxBytes: pdf.length })).toBe('accepted');
    expect(await readdir(files.incoming)).toEqual([]);
  });

  test('another type than those of the call site, whatever the name says', async () => {
    const refused = (mediaType: string, accepted = allKinds) => ({
      reason: 'type-not-accepted',
      mediaType,
      accepted,
    });
    const page = Buffer.from('<!DOCTYPE html><script>alert(1)</script>');
    expect(await refusalOf(page)).toEqual(refused('text/html'));
    const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await refusalOf(svg, { name: 'a.png' })).toEqual(refused('image/svg+xml'));
    const program = Buffer.from(`MZ${'\0'.repeat(200)}`);
    expect(await refusalOf(program)).toEqual(refused('application/x-msdownload'));
    const photo = await aPhoto();
    expect(await refusalOf(photo, { accepted: ['pdf'] })).toEqual(refused('image/jpeg', ['pdf']));
    expect(await readdir(files.incoming)).toEqual([]);
  });

  test('a name that its content contradicts is told', async () => {
    const kept = settled(await receive(inPieces(await aPhoto()), { name: 'facture.pdf' }));
    expect([kept.mediaType, kept.contradiction]).toEqual(['image/jpeg', 'pdf']);
  });
});

describe('a PDF', () => {
  const bits = ['40', '128', '128-aes', '256'];
  test.each(bits)('restricted by an owner password, %s bits, is accepted', async (strength) => {
    expect(await refusalOf(await aProtectedPdf(strength, ''))).toBe('accepted');
  });
  test.each(bits)('asking for a password to open, %s bits, is refused', async (strength) => {
    const refusal = { reason: 'password-needed', mediaType: 'application/pdf' };
    expect(await refusalOf(await aProtectedPdf(strength, 'secret'))).toEqual(refusal);
  });
});

test('a PDF whose metadata or hidden streams are protected otherwise is understood too', async () => {
  for (const more of [['--cleartext-metadata'], ['--force-V4'], ['--force-R5']]) {
    const bits = more.includes('--force-R5') ? '256' : '128-aes';
    expect([more, await refusalOf(await aProtectedPdf(bits, '', ...more))]).toEqual([
      more,
      'accepted',
    ]);
    const locked = await refusalOf(await aProtectedPdf(bits, 'secret', ...more));
    expect([more, locked]).toEqual([
      more,
      { reason: 'password-needed', mediaType: 'application/pdf' },
    ]);
  }
});

test('a PDF that only speaks of encryption is no protected one', async () => {
  const pdf = Buffer.concat([await aPdf(), Buffer.from('\n% see /Encrypt 999 0 R\n')]);
  expect(await refusalOf(pdf)).toBe('accepted');
});

describe('an office document', () => {
  const accepted: [string, Buffer][] = [
    ['DOCX', aDocx()],
    ['ODT', anOdt()],
    ['DOC', anOleFile('Root Entry', 'WordDocument')],
  ];
  test.each(accepted)('%s without macros is accepted', async (_name, bytes) => {
    expect(await refusalOf(bytes, { name: 'note' })).toBe('accepted');
  });
  const withMacros: [string, Buffer][] = [
    ['DOCX', aDocx({ macros: true })],
    ['ODT', anOdt({ macros: true })],
    ['DOC', anOleFile('WordDocument', '_VBA_PROJECT')],
  ];
  test.each(withMacros)('%s with macros is refused', async (_name, bytes) => {
    expect(await refusalOf(bytes)).toMatchObject({ reason: 'macros' });
  });
  test('a DOCX that calls itself macro-enabled is refused', async () => {
    const docm = aDocx({ contentType: 'ms-word.document.macroEnabled.main' }).toString('latin1');
    const bytes = Buffer.from(docm, 'latin1');
    expect(await refusalOf(bytes)).not.toBe('accepted');
  });
  test('one locked by a password is refused', async () => {
    expect(await refusalOf(anOleFile('EncryptedPackage'))).toMatchObject({
      reason: 'password-needed',
    });
  });
});

describe('a photo', () => {
  test('is turned the way it was held, and tells no place', async () => {
    const given = await aPhoto({ width: 80, height: 40, orientation: 6 });
    expect(given.includes('Exif')).toBe(true);
    const kept = settled(await receive(inPieces(given), { name: 'IMG_1.jpg' }));
    const bytes = await bytesOf(kept.sha256);
    const { width, height, exif } = await new Transformer(bytes).metadata(true);
    expect([width, height, exif ?? null, bytes.includes('Exif')]).toEqual([40, 80, null, false]);
    const pixels = await new Transformer(bytes).rawPixels();
    // Red was on the left of the sensor: held upright, it is at the top.
    const channels = pixels.length / (40 * 80);
    const last = pixels.length - channels;
    expect([(pixels[0] ?? 0) > 200, (pixels[last + 2] ?? 0) > 200]).toEqual([true, true]);
  });

  test('that does not open is refused', async () => {
    const broken = (await aPhoto()).subarray(0, 200);
    expect(await refusalOf(broken)).toEqual({ reason: 'unreadable', mediaType: 'image/jpeg' });
  });
});

test('the same content received four times at once rests once, under four rows', async () => {
  const pdf = await aPdf('Quatre fois');
  const kept = await Promise.all([1, 2, 3, 4].map(() => receive(inPieces(pdf))));
  const shas = new Set(kept.map((outcome) => settled(outcome).sha256));
  expect(shas.size).toBe(1);
  const [sha256 = ''] = shas;
  expect(await bytesOf(sha256)).toEqual(pdf);
  expect(await readdir(files.incoming)).toEqual([]);
});
