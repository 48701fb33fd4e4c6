export type EventCheckpointRow = {
  number: number;
  last_position: bigint;
  content: string;
  sha256: string;
  public_key: string;
  signature: string;
  taken_at: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    event_checkpoints: EventCheckpointRow;
  }
}
