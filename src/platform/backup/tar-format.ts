/** The few bytes of ustar (POSIX.1-1988) that a backup needs: plain members with short names. */
export const blockSize = 512;

export type Member = { name: string; bytes: Uint8Array };

export function tarHeader({ name, bytes }: Member): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`Too long for an archive: ${name}`);
  const header = Buffer.alloc(blockSize);
  header.write(name, 0, 'utf8');
  header.write('0000600\0', 100, 'latin1');
  header.write('0000000\0', 108, 'latin1');
  header.write('0000000\0', 116, 'latin1');
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  header.write('00000000000\0', 136, 'latin1');
  header.write('0', 156, 'latin1');
  header.write('ustar\u000000', 257, 'latin1');
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
}

/** The zeros up to the next block. */
export const padding = (length: number): Buffer =>
  Buffer.alloc((blockSize - (length % blockSize)) % blockSize);

/** Null at the end of the archive, which is a block of zeros; throws on what is not a header. */
export function parseTarHeader(header: Buffer): { name: string; size: number } | null {
  if (header.every((byte) => byte === 0)) return null;
  const said = Number.parseInt(header.toString('latin1', 148, 155), 8);
  const size = Number.parseInt(header.toString('latin1', 124, 135), 8);
  if (said !== checksum(header) || !Number.isSafeInteger(size)) throw new NotAnArchive();
  return { name: header.toString('utf8', 0, header.indexOf(0)), size };
}

export class NotAnArchive extends Error {}

/** The sum of the header's bytes, its own eight counted as spaces. */
const checksum = (header: Buffer): number =>
  header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
