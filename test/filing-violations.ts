import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Db } from '#platform/database.ts';
import { aFiledApplication } from './builders/filed-application.ts';
import { aPerson } from './builders/person.ts';
import type { Violation } from './violations.ts';

/** To a service that lacks nothing else. */
async function aFiledOne(db: Db, slug: string) {
  const filed = await aFiledApplication(db, slug);
  await aPerson(db, { roles: [{ authorityId: filed.authorityId, role: 'administrator' }] });
  return filed;
}

export const filingViolations: Record<string, Violation> = {
  'a-filed-dossier-shows-its-standing-version': {
    plant: async (db) => {
      const { id } = await aFiledOne(db, 'un-autre-titre');
      await sql`update applications set title = 'Un autre titre' where id = ${id}`.execute(db);
    },
    offending: [{ application: expect.any(String) }],
  },
  'the-ledger-holds-what-filed-dossiers-ask': {
    plant: async (db) => {
      const { id } = await aFiledOne(db, 'retire-a-moitie');
      await sql`update applications set state = 'withdrawn' where id = ${id}`.execute(db);
    },
    offending: [{ application: expect.any(String), ledger: '1200000' }],
  },
};
