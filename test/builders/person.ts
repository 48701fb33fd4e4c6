import { randomUUID } from 'node:crypto';
import { createAuthentication } from '#features/people/authentication.ts';
import { startSession } from '#features/people/start-session.ts';
import type { Role } from '#kernel/role.ts';
import type { Db } from '#platform/database.ts';
import type { AppParts } from '#web/env.ts';
import { noon } from './call.ts';

export type Somebody = { id: string; name: string; email: string };

/** A person of a fictitious address, who may hold roles. */
export async function aPerson(
  db: Db,
  given: Partial<Somebody> & { roles?: readonly { authorityId: string; role: Role }[] } = {},
): Promise<Somebody> {
  const id = given.id ?? randomUUID();
  const { name = 'Camille Martin (fictive)', email = `${id}@exemple.test`, roles = [] } = given;
  await db
    .insertInto('persons')
    .values({
      id,
      name,
      email,
      email_verified: true,
      two_factor_enabled: false,
      created_at: noon,
      updated_at: noon,
    })
    .execute();
  for (const { authorityId, role } of roles) {
    await db
      .insertInto('memberships')
      .values({ authority_id: authorityId, person_id: id, role, granted_at: noon })
      .execute();
  }
  return { id, name, email };
}

/** What `app.request` needs to come from that person: their session, and a form of our own site. */
export async function sessionOf(
  parts: Pick<AppParts, 'db' | 'settings' | 'signingKey'>,
  person: { id: string },
): Promise<{ cookie: string; origin: string }> {
  const authentication = createAuthentication(parts);
  const { cookies } = await startSession({ authentication, headers: new Headers() }, person.id);
  const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
  return { cookie, origin: new URL(parts.settings.publicUrl).origin };
}
