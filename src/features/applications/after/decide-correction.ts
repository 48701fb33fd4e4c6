import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { addressFor, tell } from './after-mail.ts';
import { afterMailMessages } from './after-mail-messages.ts';
import { type OfficeContext, openFields } from './ask-completion.ts';
import { type AskRefusal, longestReason } from './completion.ts';
import { lockWaitingCorrection } from './correction-queries.ts';
import { saveDecided } from './correction-store.ts';
import { lockOfficeDossier, type OfficeDossier } from './office-dossier-queries.ts';
import { listWriters } from './recipient-queries.ts';

type Deciding = { id: string; correctionId: string };

export type DecideRefusal = AskRefusal | { reason: 'correction-unknown' };

/** The fields that were asked for are open until a day, as in a request of the service. */
export const acceptCorrection = (context: OfficeContext, deciding: Deciding & { due: string }) =>
  inTransaction<OfficeContext, Outcome<null, DecideRefusal>>(context, async (context) => {
    const held = await hold(context, deciding);
    if (!held) return refuse({ reason: 'correction-unknown' });
    const { dossier, correction } = held;
    const opened = await openFields(context, dossier, { ...correction, due: deciding.due });
    if (!opened.ok) return opened;
    const { db, now, reader } = context;
    const completionId = opened.value;
    await saveDecided(db, { id: correction.id, personId: reader.personId, now, completionId });
    await recordDecision(context, dossier, {
      name: 'correction-accepted',
      facts: { correctionId: correction.id, completionId },
    });
    return accept(null);
  });

/** Refused with its reason, which the applicant reads. */
export const refuseCorrection = (context: OfficeContext, deciding: Deciding & { reason: string }) =>
  inTransaction<OfficeContext, Outcome<null, DecideRefusal>>(context, async (context) => {
    const held = await hold(context, deciding);
    if (!held) return refuse({ reason: 'correction-unknown' });
    const refusal = deciding.reason.trim();
    if (refusal === '') return refuse({ reason: 'form-wrong', faults: ['reason-missing'] });
    if (refusal.length > longestReason) {
      return refuse({ reason: 'form-wrong', faults: ['reason-too-long'] });
    }
    const { db, now, reader, publicUrl } = context;
    const { dossier, correction } = held;
    await saveDecided(db, { id: correction.id, personId: reader.personId, now, refusal });
    await recordDecision(context, dossier, {
      name: 'correction-refused',
      facts: { correctionId: correction.id },
    });
    await tell(db, {
      authorityId: dossier.authorityId,
      to: await listWriters(db, { applicationId: dossier.id, mail: null }),
      kind: 'correction-refused',
      template: afterMailMessages.correctionRefused,
      facts: {
        call: dossier.callName,
        number: dossier.number.toString(),
        url: addressFor(publicUrl, `/applications/${dossier.id}`),
      },
    });
    return accept(null);
  });

async function hold({ db, now, reader }: OfficeContext, { id, correctionId }: Deciding) {
  const dossier = await lockOfficeDossier(db, reader, { id, now });
  const sought = { id: correctionId, applicationId: id };
  const correction = dossier && (await lockWaitingCorrection(db, sought));
  return correction ? { dossier, correction } : null;
}

const recordDecision = (
  { db, now, reader }: OfficeContext,
  { id, authorityId }: OfficeDossier,
  { name, facts }: { name: string; facts: Record<string, string> },
): Promise<void> =>
  record(db, {
    authorityId,
    subject: { kind: 'application', id },
    name,
    actorId: reader.personId,
    happenedAt: now,
    facts,
  });
