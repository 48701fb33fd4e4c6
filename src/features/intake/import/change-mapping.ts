import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { type DossierImport, lockImport } from './import-queries.ts';
import { deleteImport, rememberMapping, saveMapping } from './import-store.ts';
import { lookAtLines } from './look-at-lines.ts';
import { type Mapping, settleMapping } from './mapping.ts';

type Context = { db: Db; now: Date; actorId: string | null };
export type ImportRefusal = { reason: 'import-unknown' | 'not-open' };

/** Another mapping: remembered for the next file, and every line looked at again. */
export const changeMapping = (context: Context, asked: { id: string; mapping: Mapping }) =>
  onOpen(context, asked.id, async (db, given) => {
    const mapping = settleMapping(given.columns, asked.mapping);
    await saveMapping(db, given.id, mapping);
    await rememberMapping(db, given, { ...context, mapping });
    await lookAtLines(db, { ...given, mapping }, context);
  });

/** Gives a file up: its lines are erased. */
export const dropImport = (context: Context, { id }: { id: string }) =>
  onOpen(context, id, async (db, given) => {
    await deleteImport(db, given.id);
  });

const onOpen = (
  context: Context,
  id: string,
  work: (db: Db, given: DossierImport) => Promise<void>,
): Promise<Outcome<null, ImportRefusal>> =>
  inTransaction<Context, Outcome<null, ImportRefusal>>(context, async ({ db }) => {
    const given = await lockImport(db, id);
    if (!given) return refuse({ reason: 'import-unknown' });
    if (given.state !== 'open') return refuse({ reason: 'not-open' });
    await work(db, given);
    return accept(null);
  });
