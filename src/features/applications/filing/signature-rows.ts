import type { JSONColumnType } from 'kysely';
import type { Mandate, SignatureWay, SignedAnswers } from './signature.ts';

export type ApplicationSignatureRow = {
  id: string;
  authority_id: string;
  application_id: string;
  way: SignatureWay;
  signatory_name: string;
  signatory_title: string;
  mandate: Mandate;
  text_version: string;
  asked_by: string | null;
  asked_at: Date;
  mail: string | null;
  token_sha256: string | null;
  link_ends_at: Date | null;
  signed_at: Date | null;
  signed_by: string | null;
  scan_file_id: string | null;
  signed_answers: JSONColumnType<SignedAnswers> | null;
  ended_at: Date | null;
};

declare module '#platform/database.ts' {
  interface Database {
    application_signatures: ApplicationSignatureRow;
  }
}
