import { withdrawRequest } from '#features/programmes/ledger/ledger-verbs.ts';
import { cents } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { Reader } from '#web/reader.ts';
import type { ApplicationState } from '../application.ts';
import { lockToFile } from './dossier-queries.ts';
import { saveWithdrawn } from './filing-store.ts';

type Context = { db: Db; now: Date; reader: Reader };

export type WithdrawalRefusal =
  | { reason: 'application-unknown' }
  | { reason: 'not-to-withdraw'; state: ApplicationState };

/** Until the committee has decided, who filed may give up. */
export const canBeWithdrawn = (state: ApplicationState): boolean =>
  state === 'submitted' || state === 'admissible' || state === 'under-review';

/** What was filed stays, and asks for nothing any more. */
export const withdrawApplication = (context: Context, id: string) =>
  inTransaction<Context, Outcome<null, WithdrawalRefusal>>(context, async ({ db, now, reader }) => {
    const row = await lockToFile(db, reader, id);
    if (!row) return refuse({ reason: 'application-unknown' });
    if (!canBeWithdrawn(row.state)) return refuse({ reason: 'not-to-withdraw', state: row.state });
    const { authority_id: authorityId, requested_cents: requested } = row;
    const subject = { kind: 'application', id };
    const acting = { db, now, actorId: reader.personId };
    if (requested !== null && requested > 0n) {
      const source = 'application-withdrawn';
      const taken = await withdrawRequest(acting, {
        authorityId,
        subject,
        amount: cents(requested),
        source,
      });
      if (!taken.ok) throw new Error(`The ledger kept a request: ${taken.refusal.reason}`);
    }
    await saveWithdrawn(db, id, now);
    await record(db, {
      authorityId,
      subject,
      name: 'application-withdrawn',
      actorId: reader.personId,
      happenedAt: now,
      facts: { version: row.version },
    });
    return accept(null);
  });
