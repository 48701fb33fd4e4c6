import type { JSONColumnType } from 'kysely';

export type FormRevisionRow = {
  authority_id: string;
  call_id: string;
  number: number;
  state: 'draft' | 'published';
  form: JSONColumnType<object>;
  version: number;
  reason: string;
  saved_at: Date;
  saved_by: string | null;
  published_at: Date | null;
};

declare module '#platform/database.ts' {
  interface Database {
    form_revisions: FormRevisionRow;
  }
}
