import type { JSONColumnType } from 'kysely';
import type { LineOutcome, LineReport } from './line-problem.ts';
import type { Mapping } from './mapping.ts';
import type { Elsewhere, Family, SourceColumn, SourceLine } from './source-line.ts';

export type DossierImportRow = {
  id: string;
  authority_id: string;
  call_id: string;
  family: Family;
  source: string;
  file_name: string;
  sha256: string;
  columns: JSONColumnType<{ inOrder: SourceColumn[] }>;
  mapping: JSONColumnType<Mapping>;
  state: 'examining' | 'open' | 'committing' | 'committed';
  job_id: string | null;
  opened_at: Date;
  opened_by: string | null;
  committed_at: Date | null;
  committed_by: string | null;
  created: number | null;
  changed: number | null;
  unchanged: number | null;
};

export type DossierImportLineRow = {
  authority_id: string;
  import_id: string;
  position: number;
  content: JSONColumnType<SourceLine>;
  number: string | null;
  outcome: LineOutcome | null;
  report: JSONColumnType<LineReport> | null;
};

export type DossierImportMappingRow = {
  authority_id: string;
  call_id: string;
  family: Family;
  mapping: JSONColumnType<Mapping>;
  saved_at: Date;
  saved_by: string | null;
};

export type ImportedDossierRow = {
  authority_id: string;
  application_id: string;
  call_id: string;
  source: string;
  number: string;
  content_sha256: string;
  state_elsewhere: string | null;
  decided_elsewhere_at: Date | null;
  provenance: JSONColumnType<Partial<Elsewhere> & { files: string[] }>;
  taken_in_at: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    dossier_imports: DossierImportRow;
    dossier_import_lines: DossierImportLineRow;
    dossier_import_mappings: DossierImportMappingRow;
    imported_dossiers: ImportedDossierRow;
  }
}
