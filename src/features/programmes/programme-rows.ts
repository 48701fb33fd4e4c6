export type ProgrammeRow = {
  id: string;
  authority_id: string;
  slug: string;
  name: string;
  created_at: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    programmes: ProgrammeRow;
  }
}
