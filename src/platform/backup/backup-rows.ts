export {};

type BackupRow = {
  id: string;
  taken_at: Date;
  made_elsewhere: boolean;
  missing_files: number;
  key_fingerprint: string | null;
};

declare module '#platform/database.ts' {
  interface Database {
    backups: BackupRow;
  }
}
