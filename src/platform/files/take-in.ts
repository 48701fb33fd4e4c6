import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';

/** Bytes that arrived whole, on this machine's disk; whoever holds them discards them. */
export type Incoming = { path: string; size: number; sha256: string };
export type TakeInRefusal =
  | { reason: 'empty' }
  | { reason: 'cut' }
  | { reason: 'too-large'; maxBytes: number };

/** The sender stopped before the end: thrown by whoever reads the network. */
export class CutTransfer extends Error {
  constructor(cause?: unknown) {
    super('The transfer was cut', { cause });
    this.name = 'CutTransfer';
  }
}

/** Writes a stream to a file of one's own, never holding more than a piece of it in memory. */
export async function takeIn(
  folder: string,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Outcome<Incoming, TakeInRefusal>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  try {
    const written = await write(path, bytes, maxBytes);
    if (written === null) return await giveUp(path, { reason: 'too-large', maxBytes });
    if (written.size === 0) return await giveUp(path, { reason: 'empty' });
    return accept({ path, ...written });
  } catch (error) {
    const cut = await giveUp(path, { reason: 'cut' });
    if (error instanceof CutTransfer) return cut;
    throw error;
  }
}

async function giveUp(path: string, refusal: TakeInRefusal) {
  await discard({ path });
  return refuse(refusal);
}

export const discard = ({ path }: { path: string }): Promise<void> => rm(path, { force: true });

/** Null: over the limit. */
async function write(path: string, bytes: AsyncIterable<Uint8Array>, maxBytes: number) {
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of cutOrWhole(bytes)) {
      size += chunk.length;
      if (size > maxBytes) return null;
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    return { size, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

/** What the source throws is a cut; what the disk throws is not. */
async function* cutOrWhole(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw new CutTransfer(error);
  }
}
