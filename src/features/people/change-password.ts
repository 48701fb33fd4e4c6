import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Db } from '#platform/database.ts';
import type { TooManyAttempts } from './attempt.ts';
import type { Authentication } from './authentication.ts';
import { limitAttempts } from './limit-attempts.ts';
import { longestPassword, shortestPassword } from './person.ts';
import { isRefusedByLibrary } from './refused-by-library.ts';

type Context = {
  db: Db;
  authentication: Authentication;
  headers: Headers;
  now: Date;
  personId: string;
};
type Asked = { current: string; next: string; hasPassword: boolean };
type Refusal = TooManyAttempts | { reason: 'wrong-password' | 'password-too-short' };

/** The new password closes every other session: whoever had stolen the old one is out. */
export async function changePassword(
  { db, authentication, headers, now, personId }: Context,
  { current, next, hasPassword }: Asked,
): Promise<Outcome<readonly string[], Refusal>> {
  if (next.length < shortestPassword || next.length > longestPassword) {
    return refuse({ reason: 'password-too-short' });
  }
  const limited = await limitAttempts(db, [{ kind: 'code-of-account', of: personId }], now);
  if (limited) return refuse(limited);
  const { api } = authentication;
  try {
    if (!hasPassword) {
      await api.setPassword({ body: { newPassword: next }, headers });
      return accept([]);
    }
    const answer = await api.changePassword({
      body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
      headers,
      returnHeaders: true,
    });
    return accept(answer.headers.getSetCookie());
  } catch (error) {
    if (isRefusedByLibrary(error) && error.statusCode < 500)
      return refuse({ reason: 'wrong-password' });
    throw error;
  }
}
