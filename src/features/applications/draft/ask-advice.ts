import { isUuid } from '#features/calls/call-queries.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { Reader } from '#web/reader.ts';
import { lockMyApplication, type SeenApplication } from '../application-queries.ts';
import { writes } from '../editable.ts';
import { listPossibleAdvisers } from './advice-queries.ts';
import { endAdviser, insertAdviser } from './advice-store.ts';

type Context = { db: Db; now: Date; reader: Reader };
type Asked = { id: string; personId: string };

export type AdviceRefusal =
  | { reason: 'application-unknown' | 'only-reads' | 'not-a-draft' }
  /** Nobody of that service, or nobody who advises. */
  | { reason: 'adviser-unknown' };

/** Lets somebody of the service read a draft, until its writers end it. They can change nothing. */
export const askAdvice = (context: Context, { id, personId }: Asked) =>
  inTransaction<Context, Outcome<null, AdviceRefusal>>(context, async ({ db, now, reader }) => {
    const may = await mayShare({ db, now, reader }, id);
    if (!may.ok) return may;
    const { authorityId } = may.value;
    const possible = await listPossibleAdvisers(db, may.value);
    if (!possible.some((adviser) => adviser.id === personId)) {
      return refuse({ reason: 'adviser-unknown' });
    }
    const grantedBy = reader.personId;
    await insertAdviser(db, { authorityId, applicationId: id, personId, grantedBy, now });
    await tell({ db, now, reader }, may.value, { name: 'advice-asked', personId });
    return accept(null);
  });

export const endAdvice = (context: Context, { id, personId }: Asked) =>
  inTransaction<Context, Outcome<null, AdviceRefusal>>(context, async ({ db, now, reader }) => {
    const may = await mayShare({ db, now, reader }, id);
    if (!may.ok) return may;
    const isEnded =
      isUuid(personId) && (await endAdviser(db, { applicationId: id, personId, now }));
    if (!isEnded) return refuse({ reason: 'adviser-unknown' });
    await tell({ db, now, reader }, may.value, { name: 'advice-ended', personId });
    return accept(null);
  });

async function mayShare(
  { db, now, reader }: Context,
  id: string,
): Promise<Outcome<SeenApplication, AdviceRefusal>> {
  const application = await lockMyApplication(db, reader, { id, now });
  if (!application) return refuse({ reason: 'application-unknown' });
  if (!writes(application)) return refuse({ reason: 'only-reads' });
  if (application.state !== 'draft') return refuse({ reason: 'not-a-draft' });
  return accept(application);
}

type Told = { name: 'advice-asked' | 'advice-ended'; personId: string };

const tell = (
  { db, now, reader }: Context,
  { id, authorityId }: SeenApplication,
  { name, personId }: Told,
) =>
  record(db, {
    authorityId,
    subject: { kind: 'application', id },
    name,
    actorId: reader.personId,
    happenedAt: now,
    facts: { personId },
  });
