import { isDeepStrictEqual } from 'node:util';
import { answerOf } from '#features/calls/form/answer.ts';
import { carryOver, type SetAside } from '#features/calls/form/carry-over.ts';
import { type Form, findField } from '#features/calls/form/form.ts';
import { findPublishedForm, getRevision } from '#features/calls/form/form-revision-queries.ts';
import { typeAnswer } from '#features/calls/form/type-answer.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { Reader } from '#web/reader.ts';
import { readAnswers, type WorkingAnswers } from '../answer-queries.ts';
import { lockMyApplication, type SeenApplication } from '../application-queries.ts';
import { saveAnswerRows, saveEssentials } from '../application-store.ts';
import { deriveEssentials } from '../derive-essentials.ts';
import { insertCarryOver, moveToRevision } from './carry-over-store.ts';
import { maySave } from './save-answers.ts';

type Context = { db: Db; now: Date; reader: Reader };

/**
 * Takes a dossier that is still written to the form as it is published now. No answer is lost: what
 * has no place any more is set aside as it was typed. False when there was nothing to do, or no right to.
 */
export async function carryToLatest(context: Context, seen: SeenApplication): Promise<boolean> {
  const latest = await findPublishedForm(context.db, seen.callId);
  if (!latest || latest.number <= seen.formRevision) return false;
  return inTransaction<Context, boolean>(context, async ({ db, now, reader }) => {
    const application = await lockMyApplication(db, reader, { id: seen.id, now });
    const may = await maySave(db, application, now);
    if (!may.ok || may.value.formRevision >= latest.number) return false;
    const { id, authorityId, callId, formRevision: from, call } = may.value;
    const before = await getRevision(db, { callId, number: from });
    const working = await readAnswers(db, id);
    const carried = carryOver(before.form, latest.form, working.answers);
    const changed = changedRows(latest.form, working, carried.answers);
    const common = { authorityId, applicationId: id, changedBy: null, changedAt: now };
    await saveAnswerRows(
      db,
      changed.map((row) => ({ ...row, ...common })),
    );
    await moveToRevision(db, { id, revision: latest.number });
    if (may.value.state === 'draft') {
      const book = await openTerritories();
      const given = { form: latest.form, answers: carried.answers, settings: call.settings, book };
      await saveEssentials(db, id, deriveEssentials(given), now);
    }
    await tell({ db, now }, may.value, { to: latest.number, setAside: carried.setAside });
    return true;
  });
}

/** Only what the new form cannot hold as it was: the rest keeps its words and its version. */
function changedRows(after: Form, working: WorkingAnswers, answers: WorkingAnswers['answers']) {
  return Object.keys(working.answers).flatMap((field) => {
    const held = answerOf(answers, field);
    if (!findField(after, field)) return [];
    if (isDeepStrictEqual(held, answerOf(working.answers, field))) return [];
    const version = (working.versions.get(field) ?? 0) + 1;
    return [{ field, answer: held, typed: held ? typeAnswer(field, held) : {}, version }];
  });
}

type Told = { to: number; setAside: readonly SetAside[] };

async function tell(
  { db, now }: { db: Db; now: Date },
  { id, authorityId, formRevision: from }: SeenApplication,
  { to, setAside }: Told,
): Promise<void> {
  const shown = setAside.map(({ key, label, typed }) => ({ key, label, typed }));
  await insertCarryOver(db, { authorityId, applicationId: id, from, to, setAside: shown, now });
  await record(db, {
    authorityId,
    subject: { kind: 'application', id },
    name: 'draft-carried-over',
    actorId: null,
    happenedAt: now,
    facts: { from, to, setAside: setAside.length },
  });
}
