export type AuthorityRow = {
  id: string;
  slug: string;
  name: string;
  short_name: string;
  created_at: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    authorities: AuthorityRow;
  }
}
