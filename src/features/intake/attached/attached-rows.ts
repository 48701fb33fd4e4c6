import type { JSONColumnType } from 'kysely';
import type { AttachedFault } from './attached-file.ts';

export type AttachedFileRow = {
  id: string;
  authority_id: string;
  application_id: string;
  import_id: string;
  number: string;
  name: string;
  address: string | null;
  file_id: string | null;
  failure: JSONColumnType<AttachedFault> | null;
};

declare module '#platform/database.ts' {
  interface Database {
    attached_files: AttachedFileRow;
  }
}
