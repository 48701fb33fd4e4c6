export type AnnouncementRow = {
  id: string;
  text_fr: string;
  text_en: string;
  severity: 'info' | 'warning' | 'danger';
  from_at: Date;
  until_at: Date;
  created_at: Date;
  withdrawn_at: Date | null;
};

declare module '#platform/database.ts' {
  interface Database {
    announcements: AnnouncementRow;
  }
}
