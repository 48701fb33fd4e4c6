import { toString as drawQr } from 'qrcode';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Authentication } from './authentication.ts';
import { isRefusedByLibrary } from './refused-by-library.ts';

export type NewSecondFactor = {
  /** An image in its own address: nothing is fetched. */
  qr: string;
  secret: string;
  recoveryCodes: readonly string[];
};
type Context = { authentication: Authentication; headers: Headers };
type WrongPassword = { reason: 'wrong-password' };

/** Makes a secret that counts only once a code of it is given back. */
export async function startSecondFactor(
  { authentication, headers }: Context,
  password: string,
): Promise<Outcome<NewSecondFactor, WrongPassword>> {
  try {
    const answer = await authentication.api.enableTwoFactor({
      body: { method: 'totp', ...(password ? { password } : {}) },
      headers,
    });
    if (answer.method !== 'totp') throw new Error('A TOTP secret was asked for');
    const { totpURI, backupCodes } = answer;
    const svg = await drawQr(totpURI, { type: 'svg', margin: 2 });
    return accept({
      qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
      secret: new URL(totpURI).searchParams.get('secret') ?? '',
      recoveryCodes: backupCodes,
    });
  } catch (error) {
    return refuseWrongPassword(error);
  }
}

export async function removeSecondFactor(
  { authentication, headers }: Context,
  password: string,
): Promise<Outcome<readonly string[], WrongPassword>> {
  try {
    const answer = await authentication.api.disableTwoFactor({
      body: password ? { password } : {},
      headers,
      returnHeaders: true,
    });
    return accept(answer.headers.getSetCookie());
  } catch (error) {
    return refuseWrongPassword(error);
  }
}

function refuseWrongPassword(error: unknown) {
  if (isRefusedByLibrary(error) && error.statusCode < 500)
    return refuse({ reason: 'wrong-password' } as const);
  throw error;
}
