import type { Grid } from './grid.ts';

export type GridRevisionRow = {
  authority_id: string;
  call_id: string;
  revision: number;
  content: Grid;
  reason: string | null;
  saved_at: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    grid_revisions: GridRevisionRow;
  }
}
