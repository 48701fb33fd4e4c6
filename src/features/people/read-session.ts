import type { Db } from '#platform/database.ts';
import type { Settings } from '#platform/settings.ts';
import type { Reader } from '#web/reader.ts';
import type { Authentication } from './authentication.ts';
import { listMemberships } from './person-queries.ts';

type Session = { reader: Reader; cookies: readonly string[] };

/** Who a request comes from. A visitor without our cookie costs nothing. */
export async function readSession(
  { db, authentication, settings }: { db: Db; authentication: Authentication; settings: Settings },
  headers: Headers,
): Promise<Session | null> {
  if (!headers.get('cookie')?.includes('laureat.session_token')) return null;
  const { response, headers: answer } = await authentication.api.getSession({
    headers,
    returnHeaders: true,
  });
  if (!response) return null;
  const personId = response.user.id;
  const held = await listMemberships(db, personId);
  // Their other roles stay: only what lets others in waits for the second factor.
  const waits = settings.signIn.requireSecondFactor && !response.user.twoFactorEnabled;
  const memberships = held.filter(({ role }) => !(waits && role === 'administrator'));
  return { reader: { personId, memberships }, cookies: answer.getSetCookie() };
}
