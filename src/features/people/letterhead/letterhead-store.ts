import type { Db } from '#platform/database.ts';
import type { Logo } from '#platform/documents/render-pdf.ts';
import type { LetterheadText } from './letterhead.ts';

export type NewLetterhead = {
  authorityId: string;
  version: number;
  text: LetterheadText;
  logo: Logo | null;
  writtenBy: string | null;
  writtenAt: Date;
};

export async function insertLetterhead(db: Db, letterhead: NewLetterhead): Promise<void> {
  const { text, logo } = letterhead;
  await db
    .insertInto('letterheads')
    .values({
      authority_id: letterhead.authorityId,
      version: letterhead.version,
      name: text.name,
      address: [...text.address],
      contact: [...text.contact],
      place: text.place,
      signatory_name: text.signatoryName,
      signatory_quality: text.signatoryQuality,
      footer: [...text.footer],
      logo: logo && Buffer.from(logo.bytes),
      logo_format: logo?.format ?? null,
      logo_alt: logo?.alt ?? null,
      written_by: letterhead.writtenBy,
      written_at: letterhead.writtenAt,
    })
    .execute();
}

/** Held until commit: two who write at once make two versions, one after the other. */
export const lockLetterheads = (db: Db, authorityId: string) =>
  db
    .selectFrom('authorities')
    .select('id')
    .where('id', '=', authorityId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
