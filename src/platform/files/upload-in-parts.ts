import { randomUUID } from 'node:crypto';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '../database.ts';
import { prefixes } from './object-store.ts';
import type { Files } from './open-files.ts';
import { plainName } from './prepare-file.ts';
import { discard, type Incoming, takeIn } from './take-in.ts';
import {
  appendPart,
  deleteUpload,
  findUpload,
  insertUpload,
  listPartKeys,
  type StartedUpload,
  sumUploadsOf,
} from './upload-records.ts';

/** The limits of what one person may have on its way; each call site has its own, lower, limits. */
export const uploadLimits = {
  size: 1024 * 1024 * 1024,
  part: 8 * 1024 * 1024,
  count: 60,
  bytes: 4 * 1024 * 1024 * 1024,
} as const;

export type UploadContext = { db: Db; files: Files; now: Date; personId: string };

export type StartRefusal =
  | { reason: 'empty' }
  | { reason: 'too-large'; maxBytes: number }
  | { reason: 'too-many'; count: number };

type NewUpload = { authorityId: string; name: string; size: number };

/** Opens an upload of a known size. Its id is known to its sender only. */
export async function startUpload(
  { db, now, personId }: UploadContext,
  { authorityId, name, size }: NewUpload,
): Promise<Outcome<StartedUpload, StartRefusal>> {
  if (!Number.isSafeInteger(size) || size <= 0) return refuse({ reason: 'empty' });
  if (size > uploadLimits.size) return refuse({ reason: 'too-large', maxBytes: uploadLimits.size });
  const held = await sumUploadsOf(db, personId);
  if (held.count >= uploadLimits.count || held.bytes + size > uploadLimits.bytes) {
    return refuse({ reason: 'too-many', count: held.count });
  }
  const upload = {
    id: randomUUID(),
    authorityId,
    personId,
    name: plainName(name),
    size,
    received: 0,
  };
  await insertUpload(db, upload, now);
  return accept(upload);
}

export type PartRefusal =
  | { reason: 'unknown' }
  /** Where the next part begins: another tab was there, or an answer was lost. */
  | { reason: 'elsewhere'; received: number }
  | { reason: 'cut'; received: number }
  | { reason: 'too-large'; received: number };

/**
 * Adds a part from a place. It rests under a name of its own before the upload moves, and the
 * upload moves only from that very place: of two that come together, one is kept whole.
 */
export async function receivePart(
  context: UploadContext,
  asked: { id: string; first: number; bytes: AsyncIterable<Uint8Array> },
): Promise<Outcome<StartedUpload, PartRefusal>> {
  const { db, files, personId } = context;
  const upload = await findUpload(db, { id: asked.id, personId });
  if (!upload) return refuse({ reason: 'unknown' });
  const { received } = upload;
  if (asked.first !== received) return refuse({ reason: 'elsewhere', received });

  const most = Math.min(uploadLimits.part, upload.size - received);
  const taken = await takeIn(files.incoming, asked.bytes, most);
  if (!taken.ok) {
    const reason = taken.refusal.reason === 'too-large' ? 'too-large' : 'cut';
    return refuse({ reason, received });
  }
  return restPart(context, upload, taken.value);
}

async function restPart(
  { db, files, now, personId }: UploadContext,
  upload: StartedUpload,
  taken: Incoming,
): Promise<Outcome<StartedUpload, PartRefusal>> {
  const first = upload.received;
  const key = `${prefixes.parts}${upload.id}/${first}-${now.getTime()}-${randomUUID()}`;
  await files.store.keep(key, taken.path).finally(() => discard(taken));
  const moved = await inTransaction({ db }, (inside) =>
    appendPart(inside.db, upload, { first, size: taken.size, key }, now),
  );
  if (moved) return accept({ ...upload, received: first + taken.size });
  await files.store.erase(key);
  const current = await findUpload(db, { id: upload.id, personId });
  if (!current) return refuse({ reason: 'unknown' });
  return refuse({ reason: 'elsewhere', received: current.received });
}

/** The parts one after the other, as if the file had come at once. */
export async function* readUpload(
  { db, files }: { db: Db; files: Files },
  uploadId: string,
): AsyncGenerator<Uint8Array> {
  for (const key of await listPartKeys(db, uploadId)) yield* await files.store.open(key);
}

/** Once taken, or given up: its parts go too. */
export async function endUpload(
  { db, files }: { db: Db; files: Files },
  uploadId: string,
): Promise<void> {
  const keys = await listPartKeys(db, uploadId);
  await deleteUpload(db, uploadId);
  for (const key of keys) await files.store.erase(key);
}
