import { randomUUID } from 'node:crypto';
import { accept, type Outcome } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { insertSheet } from './intake-sheet-store.ts';
import { reconcileDocument } from './reconcile-document.ts';
import type { UnreadableDocument } from './unreadable-document.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type NewSheet = { authorityId: string; fileName: string; bytes: Uint8Array };

/** Reads a published sheet once and keeps it with its reading, for an officer to settle. */
export async function openSheet(
  context: Context,
  { authorityId, fileName, bytes }: NewSheet,
): Promise<Outcome<string, UnreadableDocument>> {
  const read = reconcileDocument(bytes, fileName);
  if (!read.ok) return read;
  const { document } = read.value;
  const id = randomUUID();
  await inTransaction(context, async ({ db, now, actorId }) => {
    await insertSheet(db, {
      id,
      authorityId,
      fileName: document.name,
      mediaType: document.media_type,
      sha256: document.sha256,
      content: bytes,
      reading: read.value,
      openedAt: now,
      openedBy: actorId,
    });
    await record(db, {
      authorityId,
      subject: { kind: 'sheet', id },
      name: 'sheet-opened',
      actorId,
      happenedAt: now,
      facts: { sha256: document.sha256, awards: read.value.awards.length },
    });
  });
  return accept(id);
}
