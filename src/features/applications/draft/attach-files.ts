import { isDeepStrictEqual } from 'node:util';
import { type Answers, answerOf } from '#features/calls/form/answer.ts';
import { type Field, findField } from '#features/calls/form/form.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import { readAnswers, type WorkingAnswers } from '../answer-queries.ts';
import { getApplicationForm, lockMyApplication } from '../application-queries.ts';
import { keep, maySave, type SaveRefusal } from './save-answers.ts';

type Context = { db: Db; now: Date; reader: Reader };
type Asked = { id: string; field: string };

export type FileField = Extract<Field, { kind: 'file' }>;
export type AttachRefusal =
  | SaveRefusal
  | { reason: 'field-unknown' }
  | { reason: 'too-many-files'; most: number };

/** What `bring` does is undone with the rest when the dossier does not take it. */
export const attachFiles = (
  context: Context,
  asked: Asked,
  bring: (db: Db, ids: readonly string[]) => Promise<readonly string[]>,
) => changeFiles(context, asked, async (db, ids) => [...ids, ...(await bring(db, ids))]);

/** Out of the answer, not out of the versions that were filed with it: the file itself stays. */
export const detachFile = (context: Context, asked: Asked, fileId: string) =>
  changeFiles(context, asked, async (_, ids) => ids.filter((id) => id !== fileId));

type Change = (db: Db, ids: readonly string[]) => Promise<readonly string[]>;

function changeFiles(context: Context, asked: Asked, change: Change) {
  const changed = inTransaction<Context, Outcome<null, AttachRefusal>>(
    context,
    async ({ db, now, reader }) => {
      const application = await lockMyApplication(db, reader, { id: asked.id, now });
      const may = await maySave(db, application, now);
      if (!may.ok) return may;
      const form = await getApplicationForm(db, may.value);
      const field = findField(form, asked.field);
      if (field?.kind !== 'file') return refuse({ reason: 'field-unknown' });
      const working = await readAnswers(db, asked.id);
      const before = idsIn(working.answers, field.key);
      const ids = await change(db, before);
      if (isDeepStrictEqual(ids, before)) return accept(null);
      if (ids.length > Math.max(field.maxCount, before.length)) throw new TooManyFiles(field);
      const book = await openTerritories();
      const saving = { db, now, actorId: reader.personId };
      await keep(saving, may.value, withFiles(working, field.key, ids), { form, book });
      return accept(null);
    },
  );
  return changed.catch((error: unknown) => {
    if (error instanceof TooManyFiles) return refuse(error.refusal);
    throw error;
  });
}

/** Those of one answer. */
export function idsIn(answers: Answers, key: string): readonly string[] {
  const answer = answerOf(answers, key);
  return answer?.kind === 'files' ? answer.ids : [];
}

function withFiles({ answers, versions }: WorkingAnswers, key: string, ids: readonly string[]) {
  const { [key]: _, ...others } = answers;
  const answer = ids.length === 0 ? null : ({ kind: 'files', ids } as const);
  const version = (versions.get(key) ?? 0) + 1;
  return {
    kept: [{ field: key, typed: { [key]: ids }, answer, version }],
    answers: answer ? { ...others, [key]: answer } : others,
  };
}

/** Thrown so that the files just brought are not kept either. */
class TooManyFiles extends Error {
  readonly refusal: AttachRefusal;

  constructor({ key, maxCount }: FileField) {
    super(`Too many files in ${key}`);
    this.refusal = { reason: 'too-many-files', most: maxCount };
  }
}
