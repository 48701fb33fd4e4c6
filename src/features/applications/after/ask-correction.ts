import { randomUUID } from 'node:crypto';
import { type Form, findField } from '#features/calls/form/form.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { FiledApplication } from '../application.ts';
import { findMyApplication, type SeenApplication } from '../application-queries.ts';
import { readLeave } from '../draft/read-leave.ts';
import { isEditable } from '../editable.ts';
import { lockToFile } from '../filing/dossier-queries.ts';
import { addressFor, tell } from './after-mail.ts';
import { afterMailMessages } from './after-mail-messages.ts';
import { longestReason, mayBeCompleted } from './completion.ts';
import { findStandingCompletion } from './completion-queries.ts';
import type { CorrectionFault, CorrectionRefusal } from './correction.ts';
import { findWaitingCorrection } from './correction-queries.ts';
import { insertCorrection } from './correction-store.ts';
import type { CompletionContext } from './hold-completion.ts';
import { mayBeOpened } from './open-fields.ts';
import { listOfficers } from './recipient-queries.ts';
import { getStandingForm } from './standing-queries.ts';

export type TypedCorrection = { reason: string; fields: readonly string[] };
type Ask = TypedCorrection & { id: string };
type Filed = SeenApplication & FiledApplication;

/** The applicant asks the service to open fields again: it opens them, or says why not. */
export const askCorrection = (context: CompletionContext, ask: Ask) =>
  inTransaction<CompletionContext, Outcome<string, CorrectionRefusal>>(context, async (context) => {
    const { db, now, reader } = context;
    const locked = await lockToFile(db, reader, ask.id);
    const application = locked && (await findMyApplication(db, reader, { id: ask.id, now }));
    if (!application || application.state === 'draft') {
      return refuse({ reason: 'application-unknown' });
    }
    const refusal = await whyNot(db, application, now);
    if (refusal) return refuse(refusal);
    const read = readCorrection(await getStandingForm(db, ask.id), ask);
    if (!read.ok) return read;
    const id = await keepCorrection(context, application, read.value);
    await tellOfficers(context, application);
    return accept(id);
  });

async function whyNot(db: Db, application: Filed, now: Date): Promise<CorrectionRefusal | null> {
  const { id, state } = application;
  if (!mayBeCompleted(state)) return { reason: 'not-to-correct', state };
  if (isEditable(application, await readLeave(db, id), now)) return { reason: 'still-open' };
  if (await findWaitingCorrection(db, id)) return { reason: 'already-asked' };
  const completion = await findStandingCompletion(db, id);
  return completion && now < completion.dueAt
    ? { reason: 'already-open', dueOn: completion.dueOn }
    : null;
}

function readCorrection(form: Form, typed: TypedCorrection) {
  const reason = typed.reason.trim();
  const fields = [...new Set(typed.fields)].filter((key) => {
    const field = findField(form, key);
    return field !== null && mayBeOpened(field);
  });
  const faults: CorrectionFault[] = [];
  if (reason === '') faults.push('reason-missing');
  if (reason.length > longestReason) faults.push('reason-too-long');
  if (fields.length === 0) faults.push('fields-missing');
  return faults.length > 0
    ? refuse({ reason: 'form-wrong', faults } as const)
    : accept({ reason, fields });
}

async function keepCorrection(
  { db, now, reader }: CompletionContext,
  { id: applicationId, authorityId }: Filed,
  asked: { reason: string; fields: readonly string[] },
): Promise<string> {
  const id = randomUUID();
  const askedBy = reader.personId;
  await insertCorrection(db, { id, authorityId, applicationId, askedBy, askedAt: now, ...asked });
  await record(db, {
    authorityId,
    subject: { kind: 'application', id: applicationId },
    name: 'correction-asked',
    actorId: askedBy,
    happenedAt: now,
    facts: { correctionId: id, fields: asked.fields.join(', ') },
  });
  return id;
}

async function tellOfficers(
  { db, publicUrl }: CompletionContext,
  { id, authorityId, number, call }: Filed,
): Promise<void> {
  await tell(db, {
    authorityId,
    to: await listOfficers(db, { applicationId: id, mail: 'answer-to-service' }),
    kind: 'correction-asked',
    template: afterMailMessages.correctionAsked,
    facts: {
      call: call.settings.name,
      number: number.toString(),
      url: addressFor(publicUrl, `/office/applications/${id}/completion`),
    },
  });
}
