import type { Authentication } from './authentication.ts';
import type { SignedIn } from './sign-in-with-password.ts';

/** For somebody who has just proved who they are; their second factor is still asked. */
export async function startSession(
  { authentication, headers }: { authentication: Authentication; headers: Headers },
  personId: string,
): Promise<SignedIn> {
  const answer = await authentication.api.openSession({
    body: { personId },
    headers,
    returnHeaders: true,
  });
  return { cookies: answer.headers.getSetCookie(), secondFactor: answer.response.secondFactor };
}
