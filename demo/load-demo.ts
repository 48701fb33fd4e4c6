import { readFile } from 'node:fs/promises';
import { takeInSheet } from '#features/intake/take-in-sheet.ts';
import { createAuthority } from '#features/people/create-authority.ts';
import { createProgramme } from '#features/programmes/create-programme.ts';
import { declareFigure } from '#features/programmes/share/declare-figure.ts';
import { publishPublicFigures } from '#features/publication/publish-public-figures.ts';
import type { Db } from '#platform/database.ts';
import { projectRoot } from '#platform/project-root.ts';
import type { SigningKey } from '#platform/signing.ts';
import { edition2020, editionSpring2021, sheet2021 } from './occitanie.ts';
import { realFigures } from './real-figures.ts';
import { settled } from './settled.ts';
import { loadSolidarites } from './solidarites/load-solidarites.ts';

export type DemoParts = {
  db: Db;
  signingKey: SigningKey;
  now: Date;
  /** Where receipts lead. */
  publicUrl: string;
  log(line: string): void;
};

/** Loads the real 2021 call and its two neighbours through the verbs any officer's act goes through. */
export async function loadDemo({ db, signingKey, now, publicUrl, log }: DemoParts): Promise<void> {
  const context = { db, signingKey, now, actorId: null };
  const authority = settled(
    await createAuthority(context, {
      name: 'Préfecture de la région Occitanie',
      shortName: 'Préfecture Occitanie',
    }),
  );
  const programme = settled(
    await createProgramme(context, {
      authorityId: authority.id,
      slug: 'lutte-contre-la-pauvrete',
      name: 'Stratégie nationale de prévention et de lutte contre la pauvreté',
    }),
  );
  const body = { authority, programme };
  const bytes = await readFile(`${projectRoot}/demo/${sheet2021.fileName}`);
  settled(
    await takeInSheet(context, { fileName: sheet2021.fileName, bytes }, { ...sheet2021, ...body }),
  );
  settled(await publishPublicFigures(context, { ...edition2020, ...body }));
  settled(await publishPublicFigures(context, { ...editionSpring2021, ...body }));
  const place = { authorityId: authority.id, programmeId: programme.id };
  for (const figure of realFigures) settled(await declareFigure(context, place, figure));
  await loadSolidarites({ ...context, publicUrl });
  log('Démonstration chargée : trois appels publiés, un appel ouvert et ses dossiers.');
}
