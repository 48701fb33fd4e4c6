import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { commitImport } from './commit-import.ts';
import { countOutcomes, type LineShown, listLines } from './import-queries.ts';
import type { Mapping } from './mapping.ts';
import { type OpenRefusal, openImport } from './open-import.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Asked = {
  office: readonly string[];
  callId: string;
  fileName: string;
  bytes: Uint8Array;
  mapping?: Mapping;
  dryRun: boolean;
};

export type AtOnce = {
  lines: readonly LineShown[];
  counts: { created: number; changed: number; unchanged: number } | null;
};
export type AtOnceRefusal =
  | OpenRefusal
  /** Nothing is written: a line is refused, or it was only a trial. */
  | { reason: 'only-looked'; refused: number; lines: readonly LineShown[] };

/** Reads, looks and takes in, all in one transaction; a trial goes as far and leaves nothing. */
export const importAtOnce = (context: Context, { dryRun, ...asked }: Asked) =>
  inTransaction<Context, Outcome<AtOnce, AtOnceRefusal>>(context, async (context) => {
    const opened = await openImport(context, { ...asked, atOnce: true });
    if (!opened.ok) return opened;
    const { id } = opened.value;
    const lines = await listLines(context.db, id, { outcome: null, limit: 100_000, offset: 0 });
    const { refused } = await countOutcomes(context.db, id);
    if (dryRun || refused > 0) return refuse({ reason: 'only-looked', refused, lines });
    const taken = await commitImport(context, { id });
    if (!taken.ok) return refuse({ reason: 'only-looked', refused: 1, lines });
    return accept({ lines, counts: taken.value });
  });
