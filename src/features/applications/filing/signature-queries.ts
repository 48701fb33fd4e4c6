import type { Db } from '#platform/database.ts';
import type { Mandate, Signature, SignatureWay, SignedAnswers } from './signature.ts';
import './signature-rows.ts';

/** As `to_jsonb` gives a row: instants are texts there. */
export type SignatureColumns = {
  id: string;
  way: SignatureWay;
  signatory_name: string;
  signatory_title: string;
  mandate: Mandate;
  text_version: string;
  asked_at: string | Date;
  mail: string | null;
  link_ends_at: string | Date | null;
  signed_at: string | Date | null;
  scan_file_id: string | null;
  signed_answers: SignedAnswers | null;
};

export const readSignature = (row: SignatureColumns): Signature => ({
  id: row.id,
  way: row.way,
  signatory: { name: row.signatory_name, title: row.signatory_title, mandate: row.mandate },
  textVersion: row.text_version,
  askedAt: new Date(row.asked_at),
  mail: row.mail,
  linkEndsAt: row.link_ends_at === null ? null : new Date(row.link_ends_at),
  given:
    row.signed_at === null || row.signed_answers === null
      ? null
      : {
          at: new Date(row.signed_at),
          answers: row.signed_answers,
          scanFileId: row.scan_file_id,
        },
});

/** What a link opens: the dossier it is about. The instant is the machine's: links age by it. */
export async function findByToken(
  db: Db,
  { tokenSha256, now }: { tokenSha256: string; now: Date },
): Promise<{ id: string; applicationId: string } | null> {
  const row = await db
    .selectFrom('application_signatures')
    .select(['id', 'application_id as applicationId'])
    .where('token_sha256', '=', tokenSha256)
    .where('ended_at', 'is', null)
    .where('signed_at', 'is', null)
    .where('link_ends_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}
