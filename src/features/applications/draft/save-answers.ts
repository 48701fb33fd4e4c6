import type { Answers } from '#features/calls/form/answer.ts';
import type { Form } from '#features/calls/form/form.ts';
import { shownFields } from '#features/calls/form/shown-fields.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { openTerritories, type TerritoryBook } from '#kernel/territory-book.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { Reader } from '#web/reader.ts';
import { readAnswers } from '../answer-queries.ts';
import type { ApplicationState } from '../application.ts';
import {
  getApplicationForm,
  lockMyApplication,
  type SeenApplication,
} from '../application-queries.ts';
import { saveAnswerRows, saveEssentials, setAmended } from '../application-store.ts';
import { deriveEssentials } from '../derive-essentials.ts';
import { isEditable, writes } from '../editable.ts';
import { type Judged, judgeAnswers, type SentAnswer, sameAnswers } from '../keep-answers.ts';
import { findStandingAnswers } from '../version-queries.ts';
import { readLeave } from './read-leave.ts';

type Context = { db: Db; now: Date; reader: Reader };
type Saving = { id: string; sent: readonly SentAnswer[] };

export type SaveRefusal =
  | { reason: 'application-unknown' }
  | { reason: 'only-reads' }
  | { reason: 'not-editable'; state: ApplicationState };

export type Saved = Omit<Judged, 'kept'> & { at: Date };

/**
 * Keeps what was typed, field by field, understood or not. What another member wrote since it was
 * shown is never written over: it comes back as a conflict, the other fields are kept.
 */
export const saveAnswers = (context: Context, saving: Saving) =>
  inTransaction<Context, Outcome<Saved, SaveRefusal>>(context, async ({ db, now, reader }) => {
    const application = await lockMyApplication(db, reader, { id: saving.id, now });
    const may = await maySave(db, application, now);
    if (!may.ok) return may;
    const form = await getApplicationForm(db, may.value);
    const book = await openTerritories();
    const working = await readAnswers(db, saving.id);
    const judged = judgeAnswers({ form, working, sent: saving.sent, now, book });
    await keep({ db, now, actorId: reader.personId }, may.value, judged, { form, book });
    const { kept: _, ...saved } = judged;
    return accept({ ...saved, at: now });
  });

export async function maySave(
  db: Db,
  application: SeenApplication | null,
  now: Date,
): Promise<Outcome<SeenApplication, SaveRefusal>> {
  if (!application) return refuse({ reason: 'application-unknown' });
  if (!writes(application)) return refuse({ reason: 'only-reads' });
  const leave = await readLeave(db, application.id);
  if (!isEditable(application, leave, now)) {
    return refuse({ reason: 'not-editable', state: application.state });
  }
  return accept(application);
}

type Keeping = { db: Db; now: Date; actorId: string | null };

/** For those who hold the dossier: rows, what lists show, and the event. */
export async function keep(
  { db, now, actorId }: Keeping,
  application: SeenApplication,
  { kept, answers }: Pick<Judged, 'kept' | 'answers'>,
  { form, book }: { form: Form; book: TerritoryBook },
): Promise<void> {
  if (kept.length === 0) return;
  const { id, authorityId } = application;
  await saveAnswerRows(
    db,
    kept.map((each) => ({
      ...each,
      authorityId,
      applicationId: id,
      changedBy: actorId,
      changedAt: now,
    })),
  );
  if (application.state === 'draft') {
    const { settings } = application.call;
    await saveEssentials(db, id, deriveEssentials({ form, answers, settings, book }), now);
  } else {
    await setAmended(db, id, await isAmended(db, application, { form, answers }), now);
  }
  await record(db, {
    authorityId,
    subject: { kind: 'application', id },
    name: 'answers-saved',
    actorId,
    happenedAt: now,
    facts: { fields: kept.map(({ field, version }) => `${field} ${version}`).join(', ') },
  });
}

async function isAmended(
  db: Db,
  application: SeenApplication,
  { form, answers }: { form: Form; answers: Answers },
): Promise<boolean> {
  const standing = await findStandingAnswers(db, application.id);
  if (!standing || standing.formRevision !== application.formRevision) return true;
  const shown = (given: Answers) => shownFields(form, given).answers;
  return !sameAnswers(shown(answers), shown(standing.answers));
}
