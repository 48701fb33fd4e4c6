import type { Outcome } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import {
  type Programme,
  type ProgrammeRefusal,
  type ProgrammeTerms,
  settleProgramme,
} from './programme.ts';
import { findEnvelopeYears } from './programme-queries.ts';
import { saveProgramme } from './programme-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Changed = Outcome<ProgrammeTerms, ProgrammeRefusal>;

/** Its address stays: calls and published results lead to it. */
export const changeProgramme = (
  context: Context,
  { id, authorityId }: Pick<Programme, 'id' | 'authorityId'>,
  terms: ProgrammeTerms,
): Promise<Changed> =>
  inTransaction<Context, Changed>(context, async ({ db, now, actorId }) => {
    const settled = settleProgramme(terms, await findEnvelopeYears(db, id));
    if (!settled.ok) return settled;
    await saveProgramme(db, id, settled.value);
    await record(db, {
      authorityId,
      subject: { kind: 'programme', id },
      name: 'programme-changed',
      actorId,
      happenedAt: now,
    });
    return settled;
  });
