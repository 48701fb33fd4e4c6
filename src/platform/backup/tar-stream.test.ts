import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Member, NotAnArchive } from './tar-format.ts';
import { cutIntoMembers, memberSize, TarReader, writeTar } from './tar-stream.ts';

const bytesOf = async (members: Iterable<Member>): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(writeTar(fromArray(members))));

async function* fromArray<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

/** As a network or a disk gives them: in pieces of any size. */
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(reader: TarReader): Promise<Member[]> {
  const members: Member[] = [];
  for (;;) {
    const member = await reader.take();
    if (!member) return members;
    members.push({ name: member.name, bytes: Buffer.from(member.bytes) });
  }
}

test('what is written is read back, whatever the pieces', async () => {
  const contents = fc.array(fc.uint8Array({ maxLength: 1200 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(contents, fc.integer({ min: 1, max: 2000 }), async (each, size) => {
      const members = each.map((bytes, index) => ({
        name: `m/${index}`,
        bytes: Buffer.from(bytes),
      }));
      const archive = await bytesOf(members);
      expect(await readAll(new TarReader(inPieces(archive, size)))).toEqual(members);
    }),
  );
});

test('any tar reads it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'laureat-tar-'));
  try {
    const path = join(folder, 'archive.tar');
    writeFileSync(path, await bytesOf([{ name: 'a/1.txt', bytes: Buffer.from('été') }]));
    const listed = execFileSync('tar', ['-tf', path], { encoding: 'utf8' });
    const text = execFileSync('tar', ['-xOf', path, 'a/1.txt'], { encoding: 'utf8' });
    expect([listed, text]).toEqual(['a/1.txt\n', 'été']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a long content is cut into members, an empty one has one, and each ends where the next begins', async () => {
  const chunk = Buffer.alloc(memberSize / 2, 'x');
  const long = cutIntoMembers('long', fromArray([chunk, chunk, chunk]));
  const empty = cutIntoMembers('empty', fromArray<Uint8Array>([]));
  const members = [...(await Array.fromAsync(long)), ...(await Array.fromAsync(empty))];
  expect(members.map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ['long/000001', memberSize],
    ['long/000002', memberSize / 2],
    ['empty/000001', 0],
  ]);

  const reader = new TarReader(inPieces(await bytesOf(members), 65_536));
  const read = await Array.fromAsync(reader.content('long'));
  expect(Buffer.concat(read).length).toEqual(3 * chunk.length);
  expect(await Array.fromAsync(reader.content('empty'))).toEqual([]);
  expect(await reader.take()).toBe(null);
});

test('an archive cut short, or of something else, is told from a whole one', async () => {
  const archive = await bytesOf([{ name: 'a', bytes: Buffer.from('x'.repeat(2000)) }]);
  for (const bytes of [
    archive.subarray(0, 1500),
    archive.subarray(0, 2560),
    Buffer.alloc(512, 'y'),
  ]) {
    await expect(readAll(new TarReader(inPieces(bytes, 512)))).rejects.toThrow(NotAnArchive);
  }
});
