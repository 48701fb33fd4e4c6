import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { isRefusedByLibrary } from './refused-by-library.ts';
import type { SignedIn, SignInContext } from './sign-in-with-password.ts';

export type SecondFactorRefusal = { reason: 'wrong-code' | 'challenge-over' };

/** The code of the application, or a recovery code, which is then spent. */
export async function verifySecondFactor(
  { authentication, headers }: SignInContext,
  typed: string,
): Promise<Outcome<SignedIn, SecondFactorRefusal>> {
  const code = typed.trim();
  const asked = { headers, returnHeaders: true } as const;
  try {
    const answer = /^\d{6}$/.test(code.replace(/\s/g, ''))
      ? await authentication.api.verifyTOTP({
          body: { code: code.replace(/\s/g, '') },
          ...asked,
        })
      : await authentication.api.verifyBackupCode({ body: { code }, ...asked });
    return accept({ cookies: answer.headers.getSetCookie(), secondFactor: false });
  } catch (error) {
    if (!isRefusedByLibrary(error)) throw error;
    const over = /COOKIE|TOO_MANY|LOCKED|NOT_ENABLED/.test(String(error.body?.code));
    return refuse({ reason: over ? 'challenge-over' : 'wrong-code' });
  }
}
