import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { realNow } from '#platform/clock.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { Files } from '#platform/files/open-files.ts';
import { markRemoved } from '#platform/files/remove-file.ts';
import { eraseUnheldContent } from '#platform/files/sweep-files.ts';
import type { Reader } from '#web/reader.ts';
import type { ApplicationState } from '../application.ts';
import { lockToFile } from '../filing/dossier-queries.ts';
import { deleteDraft, listDraftFiles } from './draft-erasure-store.ts';

type Context = { db: Db; files: Files; now: Date; reader: Reader };

export type EraseRefusal =
  /** Or not one the reader fills in: the same to them. */
  { reason: 'application-unknown' } | { reason: 'not-a-draft'; state: ApplicationState };

/** A draft goes whole: answers, files, signature, presses. What was filed is never erased. */
export async function eraseDraft(
  context: Context,
  id: string,
): Promise<Outcome<null, EraseRefusal>> {
  const erased = await inTransaction<Context, Outcome<string[], EraseRefusal>>(
    context,
    async ({ db, now, reader }) => {
      const row = await lockToFile(db, reader, id);
      if (!row) return refuse({ reason: 'application-unknown' });
      if (row.state !== 'draft') return refuse({ reason: 'not-a-draft', state: row.state });
      const draft = { id, authorityId: row.authority_id };
      return accept(await eraseHeld({ db, now, actorId: reader.personId }, draft));
    },
  );
  if (!erased.ok) return erased;
  // Bytes do not come back when a transaction is undone: they go once it is committed.
  for (const sha256 of erased.value) await eraseUnheldContent(context, sha256);
  return accept(null);
}

type Draft = { id: string; authorityId: string };

/** For whoever holds the draft; answers the hashes of the files it held. */
export async function eraseHeld(
  { db, now, actorId }: { db: Db; now: Date; actorId: string | null },
  { id, authorityId }: Draft,
): Promise<string[]> {
  const hashes: string[] = [];
  const removing = { db, now: realNow(), actorId };
  for (const file of await listDraftFiles(db, { id, authorityId })) {
    const asked = { id: file, authorityIds: [authorityId], reason: 'Brouillon effacé' };
    const sha256 = await markRemoved(removing, asked);
    if (sha256 !== null) hashes.push(sha256);
  }
  await deleteDraft(db, id);
  await record(db, {
    authorityId,
    subject: { kind: 'application', id },
    name: 'draft-erased',
    actorId,
    happenedAt: now,
    facts: { files: hashes.length },
  });
  return hashes;
}
