import { sql } from 'kysely';
import { expect } from 'vitest';
import { publishCall } from '#features/calls/publish-call.ts';
import { nameLead } from '#features/programmes/working-group/change-group-people.ts';
import { createGroup } from '#features/programmes/working-group/change-working-group.ts';
import type { Db } from '#platform/database.ts';
import { aContext, settled } from './builders/call.ts';
import { aDraftCall } from './builders/draft-call.ts';
import { aProgramme } from './builders/envelope.ts';
import { aPerson } from './builders/person.ts';
import type { Violation } from './violations.ts';

const someId = expect.stringMatching(/^[0-9a-f-]{36}$/);

/** What an account above the triggers can do: they sleep until the transaction ends. */
const withoutTriggers = (db: Db) => sql`set local session_replication_role = replica`.execute(db);

export const gridViolations: Record<string, Violation> = {
  'who-leads-a-group-holds-the-role': {
    plant: async (db) => {
      const { authority, programme } = await aProgramme(db);
      const place = { authorityId: authority.id, programmeId: programme.id };
      const named = { name: 'Mobilité (fictif)', theme: '', isExample: false };
      const group = settled(await createGroup(aContext(db), place, named));
      const { id: personId } = await aPerson(db, {
        roles: [{ authorityId: authority.id, role: 'group-lead' }],
      });
      settled(await nameLead(aContext(db), group, { personId, role: 'group-lead' }));
      await withoutTriggers(db);
      await sql`delete from memberships where person_id = ${personId}`.execute(db);
    },
    offending: [{ group: someId, person: someId }],
  },
  'revisions-of-a-grid-follow-each-other': {
    plant: async (db) => {
      await aDraftCall(db);
      await withoutTriggers(db);
      await sql`update grid_revisions set revision = 3, reason = 'Une rature.'`.execute(db);
    },
    offending: [{ call: someId, revision: 3 }],
  },
  'the-grid-of-a-published-call-is-whole': {
    plant: async (db) => {
      const { id: callId, office, read } = await aDraftCall(db);
      const { version } = await read();
      settled(await publishCall(aContext(db), { office, callId, version, from: null }));
      await withoutTriggers(db);
      await sql`update grid_revisions
        set content = jsonb_set(content, '{criteria,0,weight}', '0')`.execute(db);
    },
    offending: [{ call: someId, revision: 1 }],
  },
};
