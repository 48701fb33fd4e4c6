import type { Db } from '#platform/database.ts';
import { insertPerson } from './person-store.ts';

/** Somebody of the demonstration alone: an address under .test receives nothing (RFC 6761). */
export async function makeFictitiousPerson(
  { db, now }: { db: Db; now: Date },
  { name, email }: { name: string; email: string },
): Promise<string> {
  if (!email.endsWith('.test')) throw new Error(`A fictitious person lives under .test: ${email}`);
  return insertPerson(db, { name, email, now });
}
