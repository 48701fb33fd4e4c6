import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { OfficeContext } from './ask-completion.ts';
import { findStandingCompletion } from './completion-queries.ts';
import { saveEnded } from './completion-store.ts';
import { lockOfficeDossier } from './office-dossier-queries.ts';

export type EndRefusal = { reason: 'application-unknown' } | { reason: 'nothing-asked' };

/** The service gives up asking: the fields close, what was filed stands. */
export const endCompletion = (context: OfficeContext, id: string) =>
  inTransaction<OfficeContext, Outcome<null, EndRefusal>>(context, async ({ db, now, reader }) => {
    const dossier = await lockOfficeDossier(db, reader, { id, now });
    if (!dossier) return refuse({ reason: 'application-unknown' });
    const completion = await findStandingCompletion(db, id);
    if (!completion) return refuse({ reason: 'nothing-asked' });
    await saveEnded(db, { id: completion.id, personId: reader.personId, now });
    await record(db, {
      authorityId: dossier.authorityId,
      subject: { kind: 'application', id },
      name: 'completion-ended',
      actorId: reader.personId,
      happenedAt: now,
      facts: { completionId: completion.id },
    });
    return accept(null);
  });
