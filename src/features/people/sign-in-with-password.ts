import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Db } from '#platform/database.ts';
import type { TooManyAttempts } from './attempt.ts';
import { forgetAttempts } from './attempt-store.ts';
import type { Authentication } from './authentication.ts';
import { limitAttempts } from './limit-attempts.ts';
import { isRefusedByLibrary } from './refused-by-library.ts';

export type SignInContext = {
  db: Db;
  authentication: Authentication;
  /** Real time: sessions and limits never follow the demonstration's clock. */
  now: Date;
  headers: Headers;
  /** Where the request comes from; null when it is this machine or a relay nobody declared. */
  network: string | null;
};

/** What the answer must carry to the browser, and whether a second factor is still asked. */
export type SignedIn = { cookies: readonly string[]; secondFactor: boolean };
export type SignInRefusal = TooManyAttempts | { reason: 'wrong-credentials' };

/** Says the same, after the same work, whether the address is unknown or the password wrong. */
export async function signInWithPassword(
  context: SignInContext,
  { email, password }: { email: string; password: string },
): Promise<Outcome<SignedIn, SignInRefusal>> {
  const { db, authentication, now, headers, network } = context;
  const ofAccount = { kind: 'password-of-account', of: email } as const;
  const fromNetwork = network && ({ kind: 'password-from-network', of: network } as const);
  const attempts = fromNetwork ? [ofAccount, fromNetwork] : [ofAccount];
  const limited = await limitAttempts(db, attempts, now);
  if (limited) return refuse(limited);

  try {
    const answer = await authentication.api.signInEmail({
      body: { email, password },
      headers,
      returnHeaders: true,
    });
    await forgetAttempts(db, ofAccount);
    return accept({
      cookies: answer.headers.getSetCookie(),
      secondFactor: 'twoFactorRedirect' in answer.response,
    });
  } catch (error) {
    if (isRefusedByLibrary(error) && error.statusCode === 401) {
      return refuse({ reason: 'wrong-credentials' });
    }
    throw error;
  }
}
