import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { PublishedFolder } from './verify-publication.ts';

export type UnreadTarget =
  | { reason: 'not-found'; target: string }
  | { reason: 'too-large'; target: string; limitMb: number }
  | { reason: 'no-answer'; target: string; status: number | null }
  | { reason: 'not-an-archive'; target: string };

const limitMb = 64;
const limit = limitMb * 1024 * 1024;

/** Reads what a stranger points at: a file, a folder, an archive, or the address of a page. */
export async function readPublishedFolder(
  target: string,
): Promise<Outcome<PublishedFolder, UnreadTarget>> {
  if (/^https?:\/\//.test(target)) return readAddress(target);
  const found = await stat(target).catch(() => null);
  if (!found) return refuse({ reason: 'not-found', target });
  if (found.isDirectory()) return readFolder(target);
  if (found.size > limit) return refuse({ reason: 'too-large', target, limitMb });
  const bytes = await readFile(target);
  return target.endsWith('.zip')
    ? unpack(bytes, target)
    : accept(new Map([['publication.json', bytes]]));
}

async function readFolder(target: string): Promise<Outcome<PublishedFolder, UnreadTarget>> {
  const files = new Map<string, Uint8Array>();
  let size = 0;
  for (const entry of await readdir(target, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(target, entry.name);
    size += (await stat(path)).size;
    if (size > limit) return refuse({ reason: 'too-large', target, limitMb });
    files.set(entry.name, await readFile(path));
  }
  return accept(files);
}

function unpack(bytes: Uint8Array, target: string): Outcome<PublishedFolder, UnreadTarget> {
  let size = 0;
  try {
    // The sizes a zip declares are checked before anything is inflated: a bomb stays packed.
    const entries = unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        size += originalSize;
        return size <= limit && !name.endsWith('/');
      },
    });
    if (size > limit) return refuse({ reason: 'too-large', target, limitMb });
    return accept(
      new Map(Object.entries(entries).map(([name, content]) => [basename(name), content])),
    );
  } catch {
    return refuse({ reason: 'not-an-archive', target });
  }
}

/** A results page is checked by its archive, which holds all the files made from it. */
async function readAddress(target: string): Promise<Outcome<PublishedFolder, UnreadTarget>> {
  const page = target.replace(/[?#].*$/, '').replace(/\/+$/, '');
  const address = /\.(json|zip)$/.test(page) ? page : `${page}/publication.zip`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(30_000) }).catch(() => null);
  if (!answer?.ok)
    return refuse({ reason: 'no-answer', target: address, status: answer?.status ?? null });
  const bytes = await readBounded(answer);
  if (!bytes) return refuse({ reason: 'too-large', target: address, limitMb });
  return address.endsWith('.zip')
    ? unpack(bytes, address)
    : accept(new Map([['publication.json', bytes]]));
}

async function readBounded(answer: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
