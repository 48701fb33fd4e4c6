import type { CallOrigin, CallState } from './call.ts';

export type CallRow = {
  id: string;
  authority_id: string;
  programme_id: string;
  slug: string;
  name: string;
  edition: string;
  origin: CallOrigin;
  state: CallState;
  created_at: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    calls: CallRow;
  }
}
