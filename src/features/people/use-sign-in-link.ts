import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { hashToken } from './secret-link.ts';
import { takeSignInLink } from './sign-in-link-store.ts';
import type { SignedIn, SignInContext } from './sign-in-with-password.ts';
import { startSession } from './start-session.ts';

export type LinkRefusal = { reason: 'link-not-valid' };

/** Used once, whoever asks at the same instant: the database gives it to one of them. */
export async function useSignInLink(
  context: SignInContext,
  token: string,
): Promise<Outcome<SignedIn, LinkRefusal>> {
  const personId = await takeSignInLink(context.db, hashToken(token), context.now);
  if (personId === null) return refuse({ reason: 'link-not-valid' });
  return accept(await startSession(context, personId));
}
