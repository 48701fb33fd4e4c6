import { createHash } from 'node:crypto';

/** Reads a stream to its end, keeping nothing of it. */
export async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
}

export class DamagedBytes extends Error {
  constructor(sha256: string) {
    super(`The object ${sha256} no longer has its content`);
    this.name = 'DamagedBytes';
  }
}

/** Passes bytes on while hashing them; the last are held back until they are known to be right. */
export async function* verifiedBytes(
  bytes: AsyncIterable<Uint8Array>,
  sha256: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | null = null;
  for await (const chunk of bytes) {
    hash.update(chunk);
    if (held) yield held;
    held = chunk;
  }
  if (hash.digest('hex') !== sha256) throw new DamagedBytes(sha256);
  if (held) yield held;
}
