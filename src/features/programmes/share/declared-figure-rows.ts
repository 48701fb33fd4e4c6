export type DeclaredFigureRow = {
  id: string;
  authority_id: string;
  programme_id: string;
  label: string;
  unit: 'cents' | 'permille';
  low: bigint;
  high: bigint;
  part: 'contractualised' | 'rest' | null;
  year: number;
  perimeter: string;
  source: string;
  source_url: string | null;
  declared_at: Date;
  withdrawn_at: Date | null;
};

declare module '#platform/database.ts' {
  interface Database {
    declared_figures: DeclaredFigureRow;
  }
}
