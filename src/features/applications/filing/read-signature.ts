import type { Mandate, Signature, SignatureWay, SignedAnswers } from './signature.ts';

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
