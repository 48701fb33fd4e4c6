import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CutTransfer } from '#platform/files/take-in.ts';
import { fieldText, readForm, readParts } from './upload-multipart.ts';

const boundary = 'xyz';

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
const bodyOf = (parts: readonly Buffer[]) =>
  Buffer.concat([
    ...parts.flatMap((content, index) => [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="f${index}"; filename="${index}.bin"\r\n\r\n`,
      ),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);

test('whatever the content and however it is cut in pieces, each part comes out whole', async () => {
  // Pieces of a boundary are the likeliest to be mistaken for one.
  const piece = fc.constantFrom('\r\n', '--', 'xyz', '\r\n--xy', '\r\n--', 'a', '\0', '\r');
  const content = fc.array(piece, { maxLength: 12 }).map((all) => Buffer.from(all.join('')));
  const isFree = (bytes: Buffer) =>
    !Buffer.concat([Buffer.from('\r\n'), bytes]).includes(`\r\n--${boundary}`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(content.filter(isFree), { maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
      async (contents, sizes) => {
        const read: { name: string; bytes: Buffer }[] = [];
        for await (const part of readParts(inPieces(bodyOf(contents), sizes), boundary)) {
          read.push({ name: part.name, bytes: Buffer.concat(await Array.fromAsync(part.bytes)) });
        }
        expect(read).toEqual(contents.map((bytes, index) => ({ name: `f${index}`, bytes })));
      },
    ),
    { numRuns: 200 },
  );
});

test('a part that is not read is skipped, and a body that stops is a cut', async () => {
  const body = bodyOf([Buffer.from('one'), Buffer.from('two')]);
  const names: string[] = [];
  for await (const { name } of readParts(inPieces(body, [7]), boundary)) names.push(name);
  expect(names).toEqual(['f0', 'f1']);
  for (const end of [0, 10, 90, body.length - 5]) {
    const cut = Array.fromAsync(readParts(inPieces(body.subarray(0, end), [9]), boundary));
    await expect(cut).rejects.toThrow(CutTransfer);
  }
});

test('a form as a browser writes it', async () => {
  const form = new FormData();
  form.set('reason', 'été');
  form.set('files', new File(['%PDF'], 'Devis "1".pdf'));
  const request = new Request('http://localhost/files', { method: 'POST', body: form });
  const read: unknown[] = [];
  for await (const part of readForm(request) ?? []) {
    read.push([part.name, part.fileName, await fieldText(part)]);
  }
  expect(read).toEqual([
    ['reason', null, 'été'],
    ['files', 'Devis "1".pdf', '%PDF'],
  ]);
  expect(readForm(new Request('http://localhost', { method: 'POST', body: 'a=1' }))).toBe(null);
});
