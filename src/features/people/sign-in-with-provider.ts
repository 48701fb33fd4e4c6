import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Authentication } from './authentication.ts';
import { providerId } from './identity-provider.ts';
import type { SignedIn, SignInContext } from './sign-in-with-password.ts';
import { startSession } from './start-session.ts';

type Context = Pick<SignInContext, 'headers'> & { authentication: Authentication };
export type ProviderRefusal = { reason: 'provider-refused' };

/** Where to send the browser, and the cookie that ties the answer to this browser. */
export async function leaveForProvider(
  { authentication, headers }: Context,
  next: string,
): Promise<{ url: string; cookies: readonly string[] }> {
  const answer = await authentication.api.signInSocial({
    body: { provider: providerId, callbackURL: next, disableRedirect: true },
    headers,
    returnHeaders: true,
  });
  const { url } = answer.response;
  if (!url) throw new Error('The provider gave no address to sign in at');
  return { url, cookies: answer.headers.getSetCookie() };
}

/**
 * What the provider sent back. The library checks state, nonce and signatures and opens a session;
 * ours replaces it, so that a second factor that was set up is asked for here too.
 */
export async function returnFromProvider(
  { authentication, headers }: Context,
  query: Record<string, string>,
): Promise<Outcome<SignedIn & { next: string }, ProviderRefusal>> {
  const answer = await authentication.api.callbackOAuth({
    params: { id: providerId },
    query,
    headers,
    asResponse: true,
  });
  const opened = answer.headers
    .getSetCookie()
    .filter((cookie) => /session_token=[^;]/.test(cookie))
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  if (!opened) return refuse({ reason: 'provider-refused' });
  const asOpened = new Headers({ cookie: opened });
  const session = await authentication.api.getSession({ headers: asOpened });
  if (!session) return refuse({ reason: 'provider-refused' });
  await authentication.api.revokeSession({
    body: { token: session.session.token },
    headers: asOpened,
  });
  const signed = await startSession({ authentication, headers }, session.user.id);
  return accept({ ...signed, next: answer.headers.get('location') ?? '/office' });
}
