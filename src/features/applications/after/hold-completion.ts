import type { PlainDay } from '#kernel/day.ts';
import { type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import type { ApplicationState, FiledApplication } from '../application.ts';
import { findMyApplication, type SeenApplication } from '../application-queries.ts';
import { getDossier, lockToFile } from '../filing/dossier-queries.ts';
import type { Dossier } from '../filing/filing.ts';
import { type CompletionRequest, mayBeCompleted } from './completion.ts';
import { findStandingCompletion } from './completion-queries.ts';
import { getStanding, type Standing } from './standing-queries.ts';

export type CompletionContext = { db: Db; now: Date; reader: Reader; publicUrl: string };

export type HoldRefusal =
  /** Or not one the reader may file: the same to them. */
  | { reason: 'application-unknown' }
  | { reason: 'nothing-asked' }
  | { reason: 'not-to-complete'; state: ApplicationState }
  | { reason: 'too-late'; dueOn: PlainDay };

/** A dossier of which something is asked, held until commit, and all that answering looks at. */
export type HeldCompletion = {
  application: SeenApplication & FiledApplication;
  completion: CompletionRequest;
  standing: Standing;
  /** With its working answers. */
  dossier: Dossier;
};

type Act<T, R> = (context: CompletionContext, held: HeldCompletion) => Promise<Outcome<T, R>>;

export const holdCompletion = <T, R>(
  context: CompletionContext,
  id: string,
  act: Act<T, R>,
): Promise<Outcome<T, R | HoldRefusal>> =>
  inTransaction<CompletionContext, Outcome<T, R | HoldRefusal>>(context, async (context) => {
    const { db, now, reader } = context;
    const row = await lockToFile(db, reader, id);
    const application = row && (await findMyApplication(db, reader, { id, now }));
    if (!row || !application || application.state === 'draft') {
      return refuse({ reason: 'application-unknown' });
    }
    const completion = await findStandingCompletion(db, id);
    if (!completion) return refuse({ reason: 'nothing-asked' });
    if (!mayBeCompleted(application.state)) {
      return refuse({ reason: 'not-to-complete', state: application.state });
    }
    if (now >= completion.dueAt) return refuse({ reason: 'too-late', dueOn: completion.dueOn });
    const standing = await getStanding(db, id);
    const dossier = await getDossier(db, row);
    return act(context, { application, completion, standing, dossier });
  });
