import type { JSONColumnType } from 'kysely';

export type FormDraftVersionRow = {
  authority_id: string;
  call_id: string;
  number: number;
  version: number;
  form: JSONColumnType<object>;
  saved_at: Date;
  saved_by: string | null;
};

declare module '#platform/database.ts' {
  interface Database {
    form_draft_versions: FormDraftVersionRow;
  }
}
