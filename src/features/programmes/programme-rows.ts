import type { ColumnType } from 'kysely';

/** What a row that says nothing of it holds by itself. */
type Defaulted<T> = ColumnType<T, T | undefined, T>;

export type ProgrammeRow = {
  id: string;
  authority_id: string;
  slug: string;
  name: string;
  created_at: Date;
  first_year: number | null;
  last_year: number | null;
  description: Defaulted<string>;
  source: Defaulted<string>;
};

declare module '#platform/database.ts' {
  interface Database {
    programmes: ProgrammeRow;
  }
}
