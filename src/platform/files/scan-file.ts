import { type Db, inTransaction } from '../database.ts';
import { record } from '../events.ts';
import { scanWithClamd, type Verdict } from './clamd.ts';
import type { AntivirusState } from './file-rows.ts';
import type { FilesContext } from './keep-file.ts';
import { objectKey } from './object-store.ts';

/**
 * Has the antivirus look at a file that waits for it, and writes what it said. Answers the state
 * of the file; null when it is gone. Throws when the antivirus cannot say: it stays waiting.
 */
export async function scanFile(context: FilesContext, id: string): Promise<AntivirusState | null> {
  const { db, files } = context;
  const waiting = await findWaiting(db, id);
  if (waiting?.antivirus !== 'waiting' || files.clamdUrl === null) {
    return (waiting?.antivirus as AntivirusState | undefined) ?? null;
  }
  const bytes = await files.store.open(objectKey(waiting.sha256));
  const verdict = await scanWithClamd(files.clamdUrl, bytes).finally(() => bytes.destroy());
  if (verdict.verdict === 'unknown') throw new Error(`clamd: ${verdict.said}`);
  const state = verdict.verdict === 'clean' ? 'clean' : 'refused';
  await saveVerdict(context, { id, authorityId: waiting.authority_id, state, verdict });
  return state;
}

const findWaiting = (db: Db, id: string) =>
  db
    .selectFrom('files')
    .select(['authority_id', 'sha256', 'antivirus'])
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();

type Said = { id: string; authorityId: string; state: 'clean' | 'refused'; verdict: Verdict };

const saveVerdict = (context: FilesContext, { id, authorityId, state, verdict }: Said) =>
  inTransaction(context, async ({ db, now }) => {
    const threat = verdict.verdict === 'infected' ? verdict.threat : null;
    const { numUpdatedRows } = await db
      .updateTable('files')
      .set({ antivirus: state, threat, scanned_at: now })
      .where('id', '=', id)
      .where('antivirus', '=', 'waiting')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await record(db, {
      authorityId,
      subject: { kind: 'file', id },
      name: state === 'clean' ? 'file-found-clean' : 'file-refused-by-antivirus',
      actorId: null,
      happenedAt: now,
      facts: { threat },
    });
  });

/** The oldest first: those received while the antivirus was away, or before it was set. */
export async function listWaitingFiles(db: Db, most: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('files')
    .select('id')
    .where('antivirus', '=', 'waiting')
    .where('removed_at', 'is', null)
    .orderBy('received_at')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}
