export type KeptTypingRow = {
  key_sha256: string;
  sealed: Buffer;
  kept_at: Date;
  expires_at: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    kept_typings: KeptTypingRow;
  }
}
