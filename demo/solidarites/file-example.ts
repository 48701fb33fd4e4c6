import { readAnswers } from '#features/applications/answer-queries.ts';
import { saveAnswers } from '#features/applications/draft/save-answers.ts';
import { startApplication } from '#features/applications/draft/start-application.ts';
import { findToFile, getDossier } from '#features/applications/filing/dossier-queries.ts';
import { fileApplication } from '#features/applications/filing/file-application.ts';
import { filedAnswers } from '#features/applications/filing/filed-answers.ts';
import { signApplication } from '#features/applications/filing/sign-application.ts';
import { digestOf } from '#features/applications/filing/signature.ts';
import type { Answers } from '#features/calls/form/answer.ts';
import type { Form } from '#features/calls/form/form.ts';
import { typeAnswer } from '#features/calls/form/type-answer.ts';
import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import { settled } from '../settled.ts';
import type { Applicant } from './applicants.ts';

type Beginning = { slug: string; applicant: Applicant; earlierId?: string };

export async function begin(
  db: Db,
  { slug, applicant, earlierId }: Beginning,
  now: Date,
): Promise<Mine> {
  const { reader, organisationId } = applicant;
  const started = settled(
    await startApplication(
      { db, now, reader },
      { slug, organisationId, earlierId: earlierId ?? null },
    ),
  );
  return { id: started.id, reader, isNew: started.taken === 0 };
}

/** `isNew`: of what is typed here, nothing was answered yet. */
export type Mine = { id: string; reader: Reader; isNew: boolean };
const nothingYet: ReadonlyMap<string, number> = new Map();

/** Over whatever was answered: every field must be understood. Whether nothing was answered before. */
export async function fillIn(db: Db, mine: Mine, answers: Answers, now: Date): Promise<boolean> {
  const { id, reader, isNew } = mine;
  const { versions } = isNew ? { versions: nothingYet } : await readAnswers(db, id);
  mine.isNew = false;
  const sent = Object.entries(answers).map(([field, answer]) => ({
    field,
    typed: typeAnswer(field, answer),
    version: versions.get(field) ?? 0,
  }));
  const { saved, conflicts, unknown } = settled(
    await saveAnswers({ db, now, reader }, { id, sent }),
  );
  const wrong = [...saved.flatMap(({ issues }) => issues), ...conflicts, ...unknown];
  if (wrong.length > 0) throw new Error(`Not understood: ${JSON.stringify(wrong, shown)}`);
  return isNew;
}

const shown = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

type Filing = {
  at: Date;
  representative: Applicant['profile']['representative'];
  /** All that they have before their eyes: whoever signs says which state they read. */
  form: Form;
  answers: Answers;
  /** The signature that stood before this one. */
  instead: string | null;
  publicUrl: string;
};

/** What a dossier holds that was signed before: its statements keep their day. */
export async function readSigned(db: Db, { id, reader }: Mine) {
  const row = await findToFile(db, reader, id);
  if (!row) throw new Error(`Not one of theirs: ${id}`);
  const { answers, signature } = await getDossier(db, row);
  return { answers, instead: signature?.id ?? null };
}

/** Signed by whoever represents it, as it stands, then filed. */
export async function signAndFile(db: Db, { id, reader }: Mine, filing: Filing): Promise<void> {
  const { at, representative, form, answers, instead, publicUrl } = filing;
  const seen = digestOf(filedAnswers(form, answers));
  const signatory = { ...representative, mandate: 'representative' as const };
  settled(await signApplication({ db, now: at, reader }, { id, signatory, seen, instead }));
  const clock = () => Promise.resolve(at);
  settled(await fileApplication({ db, reader, clock, locale: 'fr', publicUrl }, id));
}
