import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { slug } from '#kernel/slug.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { linkMinutes } from './ask-sign-in-link.ts';
import { listAuthorities } from './authority-queries.ts';
import { makeAdministrator } from './open-installation.ts';
import { findPersonByEmail } from './person-queries.ts';
import { insertPerson } from './person-store.ts';
import { newSecretToken } from './secret-link.ts';
import { insertSignInLink } from './sign-in-link-store.ts';

type Asked = { email: string; service: string | null };
type Named = { services: readonly string[]; token: string };
type Refusal = { reason: 'no-service' | 'unknown-service' };

/** For whoever holds the machine: an administrator of one service, or of each, and a link to enter. */
export async function nameAdministrator(
  context: { db: Db; now: Date },
  { email, service }: Asked,
): Promise<Outcome<Named, Refusal>> {
  return inTransaction(context, async ({ db, now }) => {
    const there = await listAuthorities(db);
    if (there.length === 0) return refuse({ reason: 'no-service' });
    const chosen = service === null ? there : there.filter((each) => each.slug === slug(service));
    if (chosen.length === 0) return refuse({ reason: 'unknown-service' });

    const known = await findPersonByEmail(db, email);
    const personId = known?.id ?? (await insertPerson(db, { name: email, email, now }));
    for (const { id } of chosen) {
      await makeAdministrator(db, { authorityId: id, personId, now });
    }
    const { token, tokenHash } = newSecretToken();
    const expiresAt = new Date(now.getTime() + linkMinutes * 60_000);
    await insertSignInLink(db, { tokenHash, personId, now, expiresAt });
    return accept({ services: chosen.map(({ name }) => name), token });
  });
}
