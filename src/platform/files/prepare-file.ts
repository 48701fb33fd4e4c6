import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { convertHeic } from './convert-heic.ts';
import type { FileRefusal } from './file-refusal.ts';
import { hashOf } from './hash-bytes.ts';
import { inTurn } from './in-turn.ts';
import { inspectContent } from './inspect-content.ts';
import { contradiction, type FileKind, kindOf } from './media-types.ts';
import { sniffMediaType } from './sniff-media-type.ts';
import { discard, type Incoming, takeIn } from './take-in.ts';

export type FileLimits = { accepted: readonly FileKind[]; maxBytes: number };
export type GivenFile = { name: string; bytes: AsyncIterable<Uint8Array> };

/** A file that arrived whole, is what its call site takes, and hides nothing we refuse. */
export type PreparedFile = Incoming & {
  name: string;
  mediaType: string;
  /** The ending of a name that its content contradicts: told, not refused. */
  contradiction: string | null;
};

/** Takes a file in and looks at it. Accepted, it waits in `incoming`; refused, nothing is left. */
export async function prepareFile(
  incoming: string,
  given: GivenFile,
  limits: FileLimits,
): Promise<Outcome<PreparedFile, FileRefusal>> {
  const taken = await takeIn(incoming, given.bytes, limits.maxBytes);
  if (!taken.ok) return taken;
  try {
    const name = plainName(given.name);
    const mediaType = await sniffMediaType(taken.value.path, name);
    const refusal = await look(taken.value.path, mediaType, limits);
    if (refusal) return await drop(taken.value, refusal);
    return accept({
      ...(await measure(taken.value.path)),
      name,
      mediaType: restingType(mediaType),
      contradiction: contradiction(name, mediaType),
    });
  } catch (error) {
    await discard(taken.value);
    throw error;
  }
}

async function drop(taken: Incoming, refusal: FileRefusal) {
  await discard(taken);
  return refuse(refusal);
}

async function look(
  path: string,
  mediaType: string,
  { accepted }: FileLimits,
): Promise<FileRefusal | null> {
  // What is hidden is said first: a text document with macros is no document we could accept.
  const hidden = await inspectContent(path, mediaType);
  if (hidden) return hidden;
  const kind = kindOf(mediaType);
  if (kind === null || !accepted.includes(kind)) {
    return { reason: 'type-not-accepted', mediaType, accepted };
  }
  return kind === 'photo' ? inTurn(() => developPhoto(path, mediaType)) : null;
}

const isHeic = (mediaType: string) => /^image\/hei[cf]$/.test(mediaType);
const restingType = (mediaType: string) => (isHeic(mediaType) ? 'image/jpeg' : mediaType);

async function developPhoto(path: string, mediaType: string): Promise<FileRefusal | null> {
  // Loaded when a first photo comes: the decoder weighs 30 MB that most commands never need.
  const { makeUpright } = await import('./upright-image.ts');
  if (!isHeic(mediaType)) return makeUpright(path, mediaType);
  if (!(await convertHeic(path))) return { reason: 'heic-not-readable' };
  // HEIF turns by its own transformations, which the converter applied; its EXIF no longer counts.
  return makeUpright(path, 'image/jpeg', { isTurned: true });
}

/** What was rewritten has other bytes. */
export async function measure(path: string): Promise<Incoming> {
  const { size } = await stat(path);
  return { path, size, sha256: await hashOf(createReadStream(path)) };
}

const longestName = 255;

/** Some browsers send a whole path; control characters and direction marks would disguise a name. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, longestName);
  return plain || 'document';
}
