export type AntivirusState = 'waiting' | 'clean' | 'refused';

export type FileRow = {
  id: string;
  authority_id: string;
  holder_kind: string;
  holder_id: string;
  name: string;
  sha256: string;
  size_bytes: bigint;
  media_type: string;
  antivirus: string;
  threat: string | null;
  scanned_at: Date | null;
  received_by: string | null;
  received_at: Date;
  damaged_at: Date | null;
  removed_at: Date | null;
  removal_reason: string | null;
};

export type UploadRow = {
  id: string;
  authority_id: string;
  person_id: string;
  name: string;
  size_bytes: bigint;
  received_bytes: bigint;
  started_at: Date;
  moved_at: Date;
  claimed_at: Date | null;
};

export type UploadPartRow = {
  authority_id: string;
  upload_id: string;
  first_byte: bigint;
  size_bytes: bigint;
  object_key: string;
};

declare module '#platform/database.ts' {
  interface Database {
    files: FileRow;
    uploads: UploadRow;
    upload_parts: UploadPartRow;
  }
}
