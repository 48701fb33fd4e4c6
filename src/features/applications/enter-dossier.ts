import type { NativeCall } from '#features/calls/call.ts';
import type { Answers } from '#features/calls/form/answer.ts';
import { findPublishedForm } from '#features/calls/form/form-revision-queries.ts';
import { typeAnswer } from '#features/calls/form/type-answer.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { dayIn } from '#kernel/day.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { readAnswers } from './answer-queries.ts';
import type { ApplicationState, Essentials } from './application.ts';
import type { ApplicationRow } from './application-rows.ts';
import { saveAnswerRows } from './application-store.ts';
import { beginDraft } from './begin-draft.ts';
import { deriveEssentials } from './derive-essentials.ts';
import { forgetOtherAnswers, lockEntered, saveRevision } from './entry-store.ts';
import { getDossier } from './filing/dossier-queries.ts';
import { fileVersion } from './filing/file-version.ts';
import type { Receipt } from './filing/filing.ts';
import { profileAnswers } from './profile-answers.ts';

type Context = { db: Db; now: Date; actorId: string | null };

export type Entry = {
  call: NativeCall;
  waveId: string;
  organisation: Organisation;
  channel: 'paper' | 'mail' | 'import';
  /** The day it came to the service, wherever it came: apart from the instant it is entered. */
  receivedOn: string;
  answers: Answers;
  /** The dossier of which this is a later state; null for one that is not here yet. */
  applicationId: string | null;
  book: TerritoryBook;
};

export type EntryRefusal =
  | { reason: 'form-missing' }
  | { reason: 'essentials-missing'; missing: readonly Missing[] }
  /** The service has begun to examine it, or its applicant changed it here. */
  | { reason: 'changed-here'; state: ApplicationState };

/**
 * Files what an applicant filed elsewhere: on paper, by mail, on another site. What the form asks
 * and they did not say stays unanswered; without a title, a scale and an amount there is no dossier.
 */
export const enterDossier = (context: Context, entry: Entry) =>
  inTransaction<Context, Outcome<Receipt, EntryRefusal>>(context, async (context) => {
    const { db } = context;
    const { organisation, book, receivedOn } = entry;
    const decided = await decide(db, entry);
    if (!decided.ok) return decided;
    const { form, number: formRevision } = decided.value.published;
    const today = dayIn('Europe/Paris', context.now);
    const answers = { ...profileAnswers(form, organisation, { today, book }), ...entry.answers };
    const id =
      entry.applicationId ?? (await beginDraft(context, { ...entry, carried: answers })).id;
    await replaceAnswers(context, { id, authorityId: entry.call.authorityId, answers });
    await saveRevision(db, id, formRevision);
    const dossier = await getDossier(db, await lockEntered(db, id));
    return accept(await fileVersion(context, dossier, { cause: 'entry', receivedOn, book }));
  });

async function decide(db: Db, { call, answers, book, applicationId }: Entry) {
  const published = await findPublishedForm(db, call.id);
  if (!published) return refuse<EntryRefusal>({ reason: 'form-missing' });
  const { form } = published;
  const { settings } = call;
  const missing = missingEssentials(deriveEssentials({ form, answers, settings, book }));
  if (missing.length > 0) return refuse<EntryRefusal>({ reason: 'essentials-missing', missing });
  const before = applicationId === null ? null : await lockEntered(db, applicationId);
  return before && !isAsEntered(before)
    ? refuse<EntryRefusal>({ reason: 'changed-here', state: before.state })
    : accept({ published });
}

const isAsEntered = ({ state, amended }: ApplicationRow): boolean =>
  state === 'submitted' && !amended;

type Missing = 'title' | 'requested' | 'scale';

/** What no version can be kept without. */
export const missingEssentials = ({ title, requested, scale }: Essentials): Missing[] =>
  [
    title.trim() === '' && ('title' as const),
    (requested === null || requested <= 0n) && ('requested' as const),
    scale === null && ('scale' as const),
  ].filter((each) => each !== false);

type Replacing = { id: string; authorityId: string; answers: Answers };

async function replaceAnswers(
  { db, now, actorId }: Context,
  { id, authorityId, answers }: Replacing,
): Promise<void> {
  const { versions } = await readAnswers(db, id);
  await forgetOtherAnswers(db, id, Object.keys(answers));
  await saveAnswerRows(
    db,
    Object.entries(answers).map(([field, answer]) => ({
      authorityId,
      applicationId: id,
      field,
      answer,
      typed: typeAnswer(field, answer),
      version: (versions.get(field) ?? 0) + 1,
      changedBy: actorId,
      changedAt: now,
    })),
  );
}
