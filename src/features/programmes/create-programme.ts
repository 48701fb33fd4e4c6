import { randomUUID } from 'node:crypto';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import {
  type Programme,
  type ProgrammeRefusal,
  type ProgrammeTerms,
  settleProgramme,
} from './programme.ts';
import { insertProgramme } from './programme-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Asked = Omit<Programme, 'id'> & Partial<Omit<ProgrammeTerms, 'name'>>;
type Created = Outcome<Programme, ProgrammeRefusal>;

export async function createProgramme(
  context: Context,
  { authorityId, slug, name, years = null, description = '', source = '' }: Asked,
): Promise<Created> {
  return inTransaction<Context, Created>(context, async ({ db, now, actorId }) => {
    const settled = settleProgramme({ name, years, description, source }, null);
    if (!settled.ok) return settled;
    const programme = { id: randomUUID(), authorityId, slug, name };
    if (!(await insertProgramme(db, { ...programme, ...settled.value }, now))) {
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
  });
}
