export type ApplicationViewRow = {
  id: string;
  authority_id: string;
  call_id: string;
  person_id: string;
  name: string;
  query: string;
  shared: boolean;
  created_at: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    application_views: ApplicationViewRow;
  }
}
