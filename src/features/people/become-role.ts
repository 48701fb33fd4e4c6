import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Role } from '#kernel/role.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { listAuthorities } from './authority-queries.ts';
import { saveRoles } from './membership-store.ts';
import { findPersonByEmail, listMemberships } from './person-queries.ts';
import { insertPerson, lockPersons } from './person-store.ts';

/**
 * Of who plays a role; the demonstration gives its applicant and its officer something to do. No
 * mail leaves for these: the ending is reserved for examples (RFC 6761).
 */
export const demoEmail = (role: Role): string => `${role}@demonstration.test`;

/** The account that holds this role for every service of the demonstration, made when first asked for. */
export async function becomeRole(
  context: { db: Db; now: Date },
  role: Role,
  nameOf: (role: Role) => string,
): Promise<Outcome<{ personId: string }, { reason: 'no-service' }>> {
  return inTransaction(context, async ({ db, now }) => {
    await lockPersons(db);
    const authorities = await listAuthorities(db);
    if (authorities.length === 0) return refuse({ reason: 'no-service' });
    // A service whose people have no administrator is one the doctor names.
    await holdRole({ db, now }, authorities, { role: 'administrator', nameOf });
    return accept({ personId: await holdRole({ db, now }, authorities, { role, nameOf }) });
  });
}

async function holdRole(
  { db, now }: { db: Db; now: Date },
  authorities: readonly { id: string }[],
  { role, nameOf }: { role: Role; nameOf: (role: Role) => string },
): Promise<string> {
  const email = demoEmail(role);
  const known = await findPersonByEmail(db, email);
  const personId = known?.id ?? (await insertPerson(db, { name: nameOf(role), email, now }));
  const held = await listMemberships(db, personId);
  for (const { id: authorityId } of authorities) {
    if (held.some((each) => each.authorityId === authorityId && each.role === role)) continue;
    await saveRoles(db, { authorityId, personId, now }, { given: [role], taken: [] });
    await record(db, {
      authorityId,
      subject: { kind: 'person', id: personId },
      name: 'demonstration-role-given',
      actorId: null,
      happenedAt: now,
      facts: { role },
    });
  }
  return personId;
}
