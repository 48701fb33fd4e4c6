import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { SigningKey } from '#platform/signing.ts';
import type { TooManyAttempts } from './attempt.ts';
import type { Authentication } from './authentication.ts';
import { listAuthorities } from './authority-queries.ts';
import { createAuthority } from './create-authority.ts';
import { limitAttempts } from './limit-attempts.ts';
import { saveRoles } from './membership-store.ts';
import { savePassword } from './password-store.ts';
import { longestPassword, parseEmail, shortestPassword } from './person.ts';
import { hasAdministrator } from './person-queries.ts';
import { insertPerson, lockPersons } from './person-store.ts';
import { isSetupCode } from './setup-code.ts';

type Context = {
  db: Db;
  now: Date;
  authentication: Authentication;
  signingKey: SigningKey;
  network: string | null;
  /** Whoever asks sits at the machine, as far as the demonstration goes: no code is asked. */
  holdsTheMachine: boolean;
};
export type FirstAdministrator = {
  /** Of `setup-code.ts`. */
  code: string;
  service: string;
  shortName: string;
  name: string;
  email: string;
  password: string;
};
export type OpeningRefusal = TooManyAttempts | { reason: WrongOpening };
export type WrongOpening =
  | 'already-open'
  | 'code-wrong'
  | 'service-missing'
  | 'service-taken'
  | 'name-missing'
  | 'email-wrong'
  | 'password-too-short';

/**
 * The first administrator of an installation without any account, and its first service unless some
 * are there already: they then administer each. Without the code of the machine nothing more is
 * told. Two who try at once wait for each other, and one is told it is done.
 */
export async function openInstallation(
  context: Context,
  asked: FirstAdministrator,
): Promise<Outcome<{ personId: string }, OpeningRefusal>> {
  const unproved = await refuseStranger(context, asked.code);
  if (unproved) return refuse(unproved);
  const email = parseEmail(asked.email);
  const name = asked.name.trim();
  const { length } = asked.password;
  if (!name) return refuse({ reason: 'name-missing' });
  if (email === null) return refuse({ reason: 'email-wrong' });
  if (length < shortestPassword || length > longestPassword) {
    return refuse({ reason: 'password-too-short' });
  }
  const library = await context.authentication.$context;
  const hash = await library.password.hash(asked.password);

  return inTransaction(context, async ({ db, now }) => {
    await lockPersons(db);
    if (await hasAdministrator(db)) return refuse({ reason: 'already-open' });
    const services = await servicesOf({ db, now }, asked);
    if (!services.ok) return services;
    const personId = await insertPerson(db, { name, email, now });
    await savePassword(db, { personId, hash, now });
    for (const authorityId of services.value) {
      await makeAdministrator(db, { authorityId, personId, now });
    }
    return accept({ personId });
  });
}

/** A guess is one in 10²⁴; the count keeps the log and the database quiet. */
async function refuseStranger(
  { db, now, signingKey, network, holdsTheMachine }: Context,
  code: string,
): Promise<OpeningRefusal | null> {
  if (holdsTheMachine) return null;
  const attempt = network && ({ kind: 'setup-from-network', of: network } as const);
  const limited = await limitAttempts(db, attempt ? [attempt] : [], now);
  if (limited) return limited;
  return isSetupCode(code, signingKey) ? null : { reason: 'code-wrong' };
}

async function servicesOf(
  { db, now }: { db: Db; now: Date },
  { service, shortName }: FirstAdministrator,
): Promise<Outcome<readonly string[], OpeningRefusal>> {
  const there = await listAuthorities(db);
  if (there.length > 0) return accept(there.map(({ id }) => id));
  const context = { db, now, actorId: null };
  const created = await createAuthority(context, { name: service, shortName });
  if (created.ok) return accept([created.value.id]);
  const isMissing = created.refusal.reason === 'name-missing';
  return refuse({ reason: isMissing ? 'service-missing' : 'service-taken' });
}

export async function makeAdministrator(
  db: Db,
  { authorityId, personId, now }: { authorityId: string; personId: string; now: Date },
): Promise<void> {
  await saveRoles(db, { authorityId, personId, now }, { given: ['administrator'], taken: [] });
  await record(db, {
    authorityId,
    subject: { kind: 'person', id: personId },
    name: 'administrator-named',
    actorId: null,
    happenedAt: now,
  });
}
