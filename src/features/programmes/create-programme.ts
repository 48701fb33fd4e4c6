import { randomUUID } from 'node:crypto';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { Programme, ProgrammeRefusal } from './programme.ts';
import { insertProgramme } from './programme-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };

export async function createProgramme(
  context: Context,
  { authorityId, slug, name }: Omit<Programme, 'id'>,
): Promise<Outcome<Programme, ProgrammeRefusal>> {
  return inTransaction<Context, Outcome<Programme, ProgrammeRefusal>>(
    context,
    async ({ db, now, actorId }) => {
      const programme = { id: randomUUID(), authorityId, slug, name };
      if (!(await insertProgramme(db, programme, now))) {
        return refuse({ reason: 'programme-slug-taken', slug });
      }
      await record(db, {
        authorityId,
        subject: { kind: 'programme', id: programme.id },
        name: 'programme-created',
        actorId,
        happenedAt: now,
      });
      return accept(programme);
    },
  );
}
