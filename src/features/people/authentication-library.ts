import { createHash, randomUUID } from 'node:crypto';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Db } from '#platform/database.ts';
import type { Settings } from '#platform/settings.ts';
import type { IdentityProvider } from '#platform/sign-in-settings.ts';
import type { SigningKey } from '#platform/signing.ts';
import { columns } from './authentication-columns.ts';
import { providerConfig } from './identity-provider.ts';
import { openSession } from './open-session.ts';
import { passkeyOptions } from './passkey-options.ts';
import { longestPassword, shortestPassword } from './person.ts';

export type AuthenticationLibrary = ReturnType<typeof openAuthenticationLibrary>;
export type AuthenticationParts = { db: Db; settings: Settings; signingKey: SigningKey };

/**
 * The library that checks passwords, keeps sessions and second factors (docs/adr/0011). Its HTTP
 * handler is never mounted: our own forms call it, and its answers become our own pages.
 */
export function openAuthenticationLibrary(
  { db, settings, signingKey }: AuthenticationParts,
  provider: IdentityProvider | null = null,
) {
  return betterAuth({
    appName: 'Lauréat',
    baseURL: settings.publicUrl,
    secret: secretFrom(signingKey),
    database: { db, type: 'postgres' },
    logger: { disabled: true },
    telemetry: { enabled: false },
    trustedOrigins: [new URL(settings.publicUrl).origin],
    ...columns,
    // What would let us act elsewhere in somebody's name is not kept.
    databaseHooks: {
      account: { create: { before: keepNoToken }, update: { before: keepNoToken } },
    },
    emailAndPassword: {
      enabled: true,
      // Accounts come from invitations, never from whoever passes by.
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    // Ours are in PostgreSQL, where every process counts the same.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'laureat',
      useSecureCookies: settings.publicUrl.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      // One statement reads a person and their methods: as many for an address as for none.
      database: { generateId: () => randomUUID(), joins: true },
    },
    plugins: [
      genericOAuth({ config: provider ? [providerConfig(provider, settings.publicUrl)] : [] }),
      openSession(),
      twoFactor(secondFactor),
      passkey(passkeyOptions(settings.publicUrl)),
    ],
  });
}

const secondFactor = {
  issuer: 'Lauréat',
  allowPasswordless: true,
  schema: {
    twoFactor: {
      modelName: 'second_factors',
      fields: {
        userId: 'person_id',
        backupCodes: 'recovery_codes',
        failedVerificationCount: 'failed_count',
        lockedUntil: 'locked_until',
      },
    },
    user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  },
} as const;

const keepNoToken = async <T extends object>(account: T) => ({
  data: { ...account, accessToken: null, refreshToken: null },
});

/**
 * Every process that holds the instance's key has the same secret without one more file. An
 * Ed25519 signature is the same each time, and nobody else can make it.
 */
const secretFrom = (signingKey: SigningKey): string =>
  createHash('sha256')
    .update(signingKey.sign(Buffer.from('laureat/sign-in-secret/1')))
    .digest('base64url');
