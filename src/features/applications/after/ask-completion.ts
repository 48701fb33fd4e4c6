import { randomUUID } from 'node:crypto';
import { type Form, findField } from '#features/calls/form/form.ts';
import { formatDay } from '#kernel/day.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { Reader } from '#web/reader.ts';
import { addressFor, mailLocale, tell } from './after-mail.ts';
import { afterMailMessages } from './after-mail-messages.ts';
import {
  type AskFault,
  type AskRefusal,
  longestReason,
  mayBeCompleted,
  readDue,
} from './completion.ts';
import { findStandingCompletion } from './completion-queries.ts';
import { insertCompletion, saveEnded } from './completion-store.ts';
import { lockOfficeDossier, type OfficeDossier } from './office-dossier-queries.ts';
import { mayBeOpened } from './open-fields.ts';
import { listWriters } from './recipient-queries.ts';
import { getStandingForm } from './standing-queries.ts';

export type OfficeContext = { db: Db; now: Date; reader: Reader; publicUrl: string };
/** As it was typed: it is shown again when it is refused. */
export type TypedCompletion = { reason: string; fields: readonly string[]; due: string };
type Ask = TypedCompletion & { id: string };

/** Opens fields of a filed dossier again, until a day, and tells those who fill it in. */
export const askCompletion = (context: OfficeContext, ask: Ask) =>
  inTransaction<OfficeContext, Outcome<string, AskRefusal>>(context, async (context) => {
    const { db, now, reader } = context;
    const dossier = await lockOfficeDossier(db, reader, { id: ask.id, now });
    if (!dossier) return refuse({ reason: 'application-unknown' });
    return openFields(context, dossier, ask);
  });

/** For whoever holds the dossier: asked by the service, or by the applicant and accepted. */
export async function openFields(
  context: OfficeContext,
  dossier: OfficeDossier,
  typed: TypedCompletion,
): Promise<Outcome<string, AskRefusal>> {
  const { db, now, reader } = context;
  if (!mayBeCompleted(dossier.state)) {
    return refuse({ reason: 'not-to-complete', state: dossier.state });
  }
  const standing = await findStandingCompletion(db, dossier.id);
  if (standing && now < standing.dueAt) {
    return refuse({ reason: 'already-asked', dueOn: standing.dueOn });
  }
  const form = await getStandingForm(db, dossier.id);
  const read = readCompletion(form, typed, now);
  if (!read.ok) return read;
  // One that nobody answered in time gives way to another.
  if (standing) await saveEnded(db, { id: standing.id, personId: reader.personId, now });
  const completion = { id: randomUUID(), askedAt: now, ...read.value };
  await insertCompletion(db, {
    ...completion,
    authorityId: dossier.authorityId,
    applicationId: dossier.id,
    askedBy: reader.personId,
  });
  await record(db, {
    authorityId: dossier.authorityId,
    subject: { kind: 'application', id: dossier.id },
    name: 'completion-asked',
    actorId: reader.personId,
    happenedAt: now,
    facts: {
      completionId: completion.id,
      fields: completion.fields.join(', '),
      dueOn: completion.dueOn,
    },
  });
  await tellWriters(context, dossier, completion.dueOn);
  return accept(completion.id);
}

type Read = Pick<Parameters<typeof insertCompletion>[1], 'reason' | 'fields' | 'dueOn' | 'dueAt'>;

function readCompletion(form: Form, typed: TypedCompletion, now: Date): Outcome<Read, AskRefusal> {
  const reason = typed.reason.trim();
  const due = readDue(typed.due);
  const fields = [...new Set(typed.fields)].filter((key) => {
    const field = findField(form, key);
    return field !== null && mayBeOpened(field);
  });
  const faults: AskFault[] = [];
  if (reason === '') faults.push('reason-missing');
  if (reason.length > longestReason) faults.push('reason-too-long');
  if (fields.length === 0) faults.push('fields-missing');
  if (!due) faults.push('due-unread');
  else if (due.at <= now) faults.push('due-past');
  if (faults.length > 0 || !due) return refuse({ reason: 'form-wrong', faults });
  return accept({ reason, fields, dueOn: due.on, dueAt: due.at });
}

async function tellWriters(
  { db, publicUrl }: OfficeContext,
  dossier: OfficeDossier,
  dueOn: Read['dueOn'],
): Promise<void> {
  await tell(db, {
    authorityId: dossier.authorityId,
    to: await listWriters(db, { applicationId: dossier.id, mail: null }),
    kind: 'completion-asked',
    template: afterMailMessages.completionAsked,
    facts: {
      call: dossier.callName,
      number: dossier.number.toString(),
      due: formatDay(dueOn, mailLocale),
      url: addressFor(publicUrl, `/applications/${dossier.id}/completion`),
    },
  });
}
