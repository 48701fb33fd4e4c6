import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { generateRandomString } from 'better-auth/crypto';
import { z } from 'zod';

const challengeSeconds = 600;

/**
 * Opens the session of somebody who has proved who they are by other means than a password: a link
 * sent by mail, a role of the demonstration. Whoever has a second factor is asked for it first,
 * through the same challenge as after a password. Only our server can call it: it has no address.
 */
export const openSession = () => ({
  id: 'open-session' as const,
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ personId: z.string() }), requireHeaders: true },
      async (ctx) => {
        const { internalAdapter, secret, createAuthCookie } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.personId);
        if (!user) throw new Error('A session is opened for somebody who exists');

        if ('twoFactorEnabled' in user && user.twoFactorEnabled === true) {
          const identifier = `2fa-${generateRandomString(20)}`;
          const expiresAt = new Date(Date.now() + challengeSeconds * 1000);
          await internalAdapter.createVerificationValue({ value: user.id, identifier, expiresAt });
          await internalAdapter.createVerificationValue({
            value: '0',
            identifier: `2fa-attempts-${identifier}`,
            expiresAt,
          });
          const cookie = createAuthCookie('two_factor', { maxAge: challengeSeconds });
          await ctx.setSignedCookie(cookie.name, identifier, secret, cookie.attributes);
          return { secondFactor: true };
        }

        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return { secondFactor: false };
      },
    ),
  },
});
