import { findToFile, getDossier } from '#features/applications/filing/dossier-queries.ts';
import { fileApplication } from '#features/applications/filing/file-application.ts';
import { filedAnswers } from '#features/applications/filing/filed-answers.ts';
import { signApplication } from '#features/applications/filing/sign-application.ts';
import { digestOf } from '#features/applications/filing/signature.ts';
import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import { aDraft } from './application.ts';
import { noon, settled } from './call.ts';

type Mine = { id: string; reader: Reader };

export const aSignatory = {
  name: 'Claude Vidal (fictif)',
  title: 'présidente',
  mandate: 'representative',
} as const;

/** What whoever signs has before their eyes. */
export async function readToSign(db: Db, { id, reader }: Mine) {
  const row = await findToFile(db, reader, id);
  if (!row) throw new Error('Not one of theirs');
  const { form, answers, signature } = await getDossier(db, row);
  return { seen: digestOf(filedAnswers(form, answers)), instead: signature?.id ?? null };
}

/** Signed by whoever is signed in, as it stands. */
export const sign = async (db: Db, { id, reader }: Mine, now = noon) =>
  settled(
    await signApplication(
      { db, now, reader },
      { id, signatory: aSignatory, ...(await readToSign(db, { id, reader })) },
    ),
  );

/** "Déposer", at that instant. */
export const press = (db: Db, { id, reader }: Mine, now: Date | (() => Date) = noon) =>
  fileApplication(
    {
      db,
      reader,
      clock: () => Promise.resolve(typeof now === 'function' ? now() : now),
      locale: 'fr',
      publicUrl: 'http://localhost',
    },
    id,
  );

/** A draft filled in and signed, ready to be filed. */
export async function aSignedDraft(...given: Parameters<typeof aDraft>) {
  const draft = await aDraft(...given);
  await sign(given[0], draft);
  return draft;
}

/** One that was filed at noon. */
export async function aFiledApplication(...given: Parameters<typeof aDraft>) {
  const draft = await aSignedDraft(...given);
  const { receipt } = settled(await press(given[0], draft));
  return { ...draft, receipt };
}
