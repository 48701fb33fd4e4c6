import type { GeneratedAlways } from 'kysely';

export type LetterheadRow = {
  authority_id: string;
  version: number;
  previous_version: GeneratedAlways<number | null>;
  name: string;
  address: string[];
  contact: string[];
  place: string;
  signatory_name: string;
  signatory_quality: string;
  footer: string[];
  logo: Buffer | null;
  logo_format: string | null;
  logo_alt: string | null;
  written_by: string | null;
  written_at: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    letterheads: LetterheadRow;
  }
}
