import type { Answer } from '#features/calls/form/answer.ts';
import { findField } from '#features/calls/form/form.ts';
import { typeAnswer } from '#features/calls/form/type-answer.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import { realNow } from '#platform/clock.ts';
import { keepFile } from '#platform/files/keep-file.ts';
import type { Files } from '#platform/files/open-files.ts';
import type { PreparedFile } from '#platform/files/prepare-file.ts';
import { readAnswers } from '../answer-queries.ts';
import { answerHolder } from '../draft/answer-file-queries.ts';
import { keep } from '../draft/save-answers.ts';
import {
  type CompletionContext,
  type HeldCompletion,
  type HoldRefusal,
  holdCompletion,
} from './hold-completion.ts';
import { type FileField, isFileField } from './open-fields.ts';

export type FileRefused =
  | HoldRefusal
  /** Not asked, or asks for no file: the same to them. */
  | { reason: 'field-unknown' }
  | { reason: 'too-many'; most: number };

type Adding = { id: string; field: string; prepared: readonly PreparedFile[] };

/** Keeps files in an answer that is open. Those already filed stay in the version that names them. */
export const addCompletionFiles = (
  context: CompletionContext & { files: Files },
  { id, field: key, prepared }: Adding,
) =>
  holdCompletion<null, FileRefused>(context, id, async ({ db, now, reader }, held) => {
    const field = fileFieldOf(held, key);
    if (!field) return refuse({ reason: 'field-unknown' });
    const ids = idsIn(held, key);
    if (ids.length + prepared.length > field.maxCount) {
      return refuse({ reason: 'too-many', most: field.maxCount });
    }
    const { authorityId } = held.application;
    const place = { authorityId, holder: { kind: answerHolder, id } };
    const filing = { db, files: context.files, now: realNow(), actorId: reader.personId };
    const kept: string[] = [];
    for (const file of prepared) kept.push((await keepFile(filing, place, file)).id);
    return saveIds({ db, now, reader }, held, { key, ids: [...ids, ...kept] });
  });

/** Leaves a file out of the answer; its bytes stay with what was filed. */
export const leaveOutCompletionFile = (
  context: CompletionContext,
  { id, field: key, file }: { id: string; field: string; file: string },
) =>
  holdCompletion<null, FileRefused>(context, id, async (context, held) => {
    if (!fileFieldOf(held, key)) return refuse({ reason: 'field-unknown' });
    const ids = idsIn(held, key).filter((each) => each !== file);
    return saveIds(context, held, { key, ids });
  });

function fileFieldOf({ completion, standing }: HeldCompletion, key: string): FileField | null {
  const field = completion.fields.includes(key) ? findField(standing.form, key) : null;
  return field && isFileField(field) ? field : null;
}

function idsIn({ dossier }: HeldCompletion, key: string): readonly string[] {
  const answer = dossier.answers[key];
  return answer?.kind === 'files' ? answer.ids : [];
}

type Ids = { key: string; ids: readonly string[] };

async function saveIds(
  { db, now, reader }: Pick<CompletionContext, 'db' | 'now' | 'reader'>,
  { application, standing: { form } }: HeldCompletion,
  { key, ids }: Ids,
): Promise<Outcome<null, never>> {
  const working = await readAnswers(db, application.id);
  const answer: Answer | null = ids.length > 0 ? { kind: 'files', ids } : null;
  const { [key]: _, ...others } = working.answers;
  const kept = {
    field: key,
    typed: answer ? typeAnswer(key, answer) : {},
    answer,
    version: (working.versions.get(key) ?? 0) + 1,
  };
  const answers = answer ? { ...others, [key]: answer } : others;
  const book = await openTerritories();
  const acting = { db, now, actorId: reader.personId };
  await keep(acting, application, { kept: [kept], answers }, { form, book });
  return accept(null);
}
