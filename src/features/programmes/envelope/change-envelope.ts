import type { Outcome } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { getProgrammeSheet } from '../programme-queries.ts';
import {
  type Envelope,
  type EnvelopeRefusal,
  type EnvelopeTerms,
  settleTerms,
} from './envelope.ts';
import { saveTerms } from './envelope-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Changed = Outcome<EnvelopeTerms, EnvelopeRefusal>;

/** Its name, codes, closing day or delegation; its place and its amounts go other ways. */
export const changeEnvelope = (
  context: Context,
  envelope: Envelope,
  terms: EnvelopeTerms,
): Promise<Changed> =>
  inTransaction<Context, Changed>(context, async ({ db, now, actorId }) => {
    const { authorityId, programmeId, id } = envelope;
    const { years } = await getProgrammeSheet(db, authorityId, programmeId);
    const settled = settleTerms(terms, envelope, years);
    if (!settled.ok) return settled;
    await saveTerms(db, id, settled.value);
    await record(db, {
      authorityId,
      subject: { kind: 'envelope', id },
      name: 'envelope-changed',
      actorId,
      happenedAt: now,
      facts: { closes_on: terms.closesOn, delegated: terms.delegation !== null },
    });
    return settled;
  });
