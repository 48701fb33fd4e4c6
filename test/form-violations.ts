import { sql } from 'kysely';
import { expect } from 'vitest';
import { aPastCall } from './builders/call.ts';
import type { Violation } from './violations.ts';

export const formViolations: Record<string, Violation> = {
  'revisions-of-a-form-follow-each-other': {
    plant: async (db) => {
      const { authority, call } = await aPastCall(db, 'sans-suite');
      await sql`insert into form_revisions
        (authority_id, call_id, number, state, form, version, reason, saved_at)
        values (${authority.id}, ${call.id}, 2, 'draft', '{"sections":[]}', 1, '', now())`.execute(
        db,
      );
    },
    offending: [{ call: expect.any(String), number: 2 }],
  },
};
