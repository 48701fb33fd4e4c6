import type { GeneratedAlways } from 'kysely';
import type { Scale } from './award-row.ts';

export type SourceDocumentRow = {
  id: string;
  authority_id: string;
  call_id: string;
  file_name: string;
  media_type: string;
  sha256: string;
  content: Buffer;
  taken_in_at: Date;
};

export type PublicationRow = {
  id: string;
  authority_id: string;
  call_id: string;
  version: number;
  previous_version: GeneratedAlways<number | null>;
  snapshot: string;
  sha256: string;
  public_key: string;
  signature: string;
  reason: string | null;
  issued_at: Date;
  announced_on: string | null;
  kept_count: bigint | null;
  awarded_cents: bigint | null;
};

export type PublishedAwardRow = {
  id: GeneratedAlways<bigint>;
  authority_id: string;
  call_id: string;
  publication_id: string;
  position: number;
  beneficiaries: string[];
  beneficiary_slugs: string[];
  title: string | null;
  amount_cents: bigint;
  scale: Scale | null;
  departments: string[];
  theme: string | null;
  year: number;
};

export type PrintedResultsRow = {
  authority_id: string;
  publication_id: string;
  locale: string;
  letterhead_version: number | null;
  sha256: string;
  content: Buffer;
  printed_at: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    source_documents: SourceDocumentRow;
    publications: PublicationRow;
    published_awards: PublishedAwardRow;
    printed_results: PrintedResultsRow;
  }
}
