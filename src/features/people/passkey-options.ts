import type { PasskeyOptions } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';
import { passkeyColumns } from './authentication-columns.ts';

/** Whoever holds the device must also be its owner: a passkey is two factors or it is refused. */
export const passkeyOptions = (publicUrl: string): PasskeyOptions => ({
  rpName: 'Lauréat',
  rpID: new URL(publicUrl).hostname,
  origin: new URL(publicUrl).origin,
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  registration: {
    afterVerification: ({ verification }) =>
      requireOwner(verification.registrationInfo?.userVerified),
  },
  authentication: {
    afterVerification: async ({ verification }) =>
      requireOwner(verification.authenticationInfo.userVerified),
  },
  advanced: { webAuthnChallengeCookie: 'passkey_challenge' },
  schema: { passkey: passkeyColumns },
});

function requireOwner(isVerified: boolean | undefined): void {
  if (!isVerified) throw new APIError('UNAUTHORIZED', { message: 'the owner was not checked' });
}
