import { sql } from 'kysely';
import { expect } from 'vitest';
import { aPastCall } from './builders/call.ts';
import type { Violation } from './violations.ts';

export const enquiryViolations: Record<string, Violation> = {
  'an-enquiry-is-answered-when-an-answer-was-published': {
    plant: async (db) => {
      const { authority, call } = await aPastCall(db, 'sans-reponse');
      await sql`insert into enquiries
        (id, authority_id, call_id, state, asked, locale, asked_at, settled_at)
        values (gen_random_uuid(), ${authority.id}, ${call.id}, 'answered', 'Quand ?', 'fr', now(), now())`.execute(
        db,
      );
    },
    offending: [{ enquiry: expect.any(String) }],
  },
};
