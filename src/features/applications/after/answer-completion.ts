import type { Answers } from '#features/calls/form/answer.ts';
import { dayIn } from '#kernel/day.ts';
import { accept, refuse } from '#kernel/outcome.ts';
import { openTerritories, type TerritoryBook } from '#kernel/territory-book.ts';
import { record } from '#platform/events.ts';
import { setAmended } from '../application-store.ts';
import { fileVersion } from '../filing/file-version.ts';
import { filedAnswers } from '../filing/filed-answers.ts';
import type { Dossier, FilingFault, Receipt } from '../filing/filing.ts';
import { filingFaults } from '../filing/filing-faults.ts';
import { sameAnswers } from '../keep-answers.ts';
import { addressFor, tell } from './after-mail.ts';
import { afterMailMessages } from './after-mail-messages.ts';
import { saveAnswered } from './completion-store.ts';
import {
  type CompletionContext,
  type HeldCompletion,
  type HoldRefusal,
  holdCompletion,
} from './hold-completion.ts';
import { listOfficers } from './recipient-queries.ts';

export type AnswerRefusal =
  | HoldRefusal
  | { reason: 'nothing-changed' }
  | { reason: 'incomplete'; faults: readonly FilingFault[] };

/**
 * Files the answers of the fields that were opened, over what stands: another version, the one
 * before it kept. What else was changed and never filed stays out of it.
 */
export const answerCompletion = (context: CompletionContext, id: string) =>
  holdCompletion<Receipt, AnswerRefusal>(context, id, async (context, held) => {
    const { now } = context;
    const book = await openTerritories();
    const dossier = completedDossier(held);
    const { form, answers } = dossier;
    const before = filedAnswers(form, held.standing.answers);
    if (sameAnswers(filedAnswers(form, answers), before)) {
      return refuse({ reason: 'nothing-changed' });
    }
    const faults = faultsOpened(held, dossier, { book, now });
    if (faults.length > 0) return refuse({ reason: 'incomplete', faults });
    const receipt = await fileCompletion(context, { held, dossier, book });
    await tellService(context, held);
    return accept(receipt);
  });

/** What stands, with what was answered since in the fields that are open. */
function completedDossier({ completion, standing, dossier }: HeldCompletion): Dossier {
  const answers: Record<string, Answers[string]> = { ...standing.answers };
  for (const key of completion.fields) {
    const answer = dossier.answers[key];
    if (answer) answers[key] = answer;
    else delete answers[key];
  }
  const { formRevision, form } = standing;
  return {
    ...dossier,
    application: { ...dossier.application, formRevision },
    form,
    answers,
    unread: dossier.unread.filter((key) => completion.fields.includes(key)),
  };
}

/** Of the fields that are open alone: the rest was filed, and is the service's to judge. */
function faultsOpened(
  { completion }: HeldCompletion,
  dossier: Dossier,
  { book, now }: { book: TerritoryBook; now: Date },
): FilingFault[] {
  const today = dayIn('Europe/Paris', now);
  return filingFaults(dossier, { book, today }).filter((fault) => {
    const at = fault.fault === 'answer' ? fault.issue.name : 'field' in fault ? fault.field : '';
    return completion.fields.includes(at.split('.')[0] ?? '');
  });
}

type Completing = { held: HeldCompletion; dossier: Dossier; book: TerritoryBook };

async function fileCompletion(
  { db, now, reader }: CompletionContext,
  { held, dossier, book }: Completing,
): Promise<Receipt> {
  const { personId } = reader;
  const { completion, application } = held;
  const filing = { cause: 'completion', receivedOn: null, book } as const;
  const receipt = await fileVersion({ db, now, actorId: personId }, dossier, filing);
  const { version } = receipt;
  await saveAnswered(db, { id: completion.id, version, personId, now });
  const working = filedAnswers(dossier.form, held.dossier.answers);
  const isAmended = !sameAnswers(working, filedAnswers(dossier.form, dossier.answers));
  if (isAmended) await setAmended(db, application.id, true, now);
  await record(db, {
    authorityId: application.authorityId,
    subject: { kind: 'application', id: application.id },
    name: 'completion-answered',
    actorId: personId,
    happenedAt: now,
    facts: { completionId: completion.id, version },
  });
  return receipt;
}

async function tellService(
  { db, publicUrl }: CompletionContext,
  { application, dossier }: HeldCompletion,
): Promise<void> {
  await tell(db, {
    authorityId: application.authorityId,
    to: await listOfficers(db, { applicationId: application.id, mail: 'answer-to-service' }),
    kind: 'completion-answered',
    template: afterMailMessages.completionAnswered,
    facts: {
      call: dossier.call.name,
      number: application.number.toString(),
      url: addressFor(publicUrl, `/office/applications/${application.id}/completion`),
    },
  });
}
