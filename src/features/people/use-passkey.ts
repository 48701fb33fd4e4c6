import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Authentication } from './authentication.ts';
import { isRefusedByLibrary } from './refused-by-library.ts';
import type { SignedIn, SignInContext } from './sign-in-with-password.ts';

type AuthenticationResponse = NonNullable<
  Parameters<Authentication['api']['verifyPasskeyAuthentication']>[0]
>['body']['response'];
type Context = Pick<SignInContext, 'authentication' | 'headers'>;
type Asked = { options: object; cookies: readonly string[] };
type Refusal = { reason: 'passkey-refused' };

/** What the device is asked to sign; its owner must be checked, or it would be one factor only. */
export async function askForNewPasskey({ authentication, headers }: Context): Promise<Asked> {
  const answer = await authentication.api.generatePasskeyRegistrationOptions({
    headers,
    query: {},
    returnHeaders: true,
  });
  return { options: answer.response, cookies: answer.headers.getSetCookie() };
}

export async function askForPasskey({ authentication, headers }: Context): Promise<Asked> {
  const answer = await authentication.api.generatePasskeyAuthenticationOptions({
    headers,
    returnHeaders: true,
  });
  const options = { ...answer.response, userVerification: 'required' };
  return { options, cookies: answer.headers.getSetCookie() };
}

export async function addPasskey(
  { authentication, headers }: Context,
  response: object,
): Promise<Outcome<null, Refusal>> {
  try {
    await authentication.api.verifyPasskeyRegistration({ body: { response }, headers });
    return accept(null);
  } catch (error) {
    return refusePasskey(error);
  }
}

/** Possession and the owner's check in one: no second factor is asked after it. */
export async function signInWithPasskey(
  { authentication, headers }: Context,
  response: object,
): Promise<Outcome<SignedIn, Refusal>> {
  try {
    const answer = await authentication.api.verifyPasskeyAuthentication({
      // Checked by the library, claim by claim, as what a browser may have made up.
      body: { response: response as AuthenticationResponse },
      headers,
      returnHeaders: true,
    });
    return accept({ cookies: answer.headers.getSetCookie(), secondFactor: false });
  } catch (error) {
    return refusePasskey(error);
  }
}

/** Whatever a browser sent that does not hold, told apart from what breaks on our side. */
function refusePasskey(error: unknown) {
  if (isRefusedByLibrary(error)) return refuse({ reason: 'passkey-refused' } as const);
  throw error;
}
