import type { GeneratedAlways } from 'kysely';

export type DocumentTemplateRow = {
  authority_id: string;
  kind: string;
  locale: string;
  version: number;
  previous_version: GeneratedAlways<number | null>;
  form: string;
  subject: string | null;
  body: string | null;
  closing: string | null;
  file_id: string | null;
  written_by: string | null;
  written_at: Date;
};

export type TemplateInForceRow = {
  authority_id: string;
  kind: string;
  locale: string;
  version: number;
  since: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    document_templates: DocumentTemplateRow;
    document_templates_in_force: TemplateInForceRow;
  }
}
