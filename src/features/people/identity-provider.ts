import { verifyJwsAccessToken } from '@better-auth/core/oauth2';
import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth';
import { z } from 'zod';
import type { IdentityProvider } from '#platform/sign-in-settings.ts';

export const providerId = 'provider';
/** Declared at the provider as the address it sends people back to. */
export const callbackPath = '/sign-in/provider';

/**
 * OpenID Connect by its discovery document, with state, nonce and PKCE. Nobody is signed up: the
 * address must be that of somebody who was invited, and the provider must have checked it.
 */
export const providerConfig = (
  provider: IdentityProvider,
  publicUrl: string,
): GenericOAuthConfig => ({
  providerId,
  name: provider.name,
  discoveryUrl: discoveryOf(provider),
  clientId: provider.clientId,
  clientSecret: provider.clientSecret,
  redirectURI: publicUrl + callbackPath,
  postLogoutRedirectURI: `${publicUrl}/`,
  scopes: ['openid', 'email'],
  pkce: true,
  disableSignUp: true,
  requireIdTokenVerification: true,
  ...(provider.acrValues ? { authorizationUrlParams: { acr_values: provider.acrValues } } : {}),
  getUserInfo: ({ accessToken }) => readUserInfo(provider, accessToken ?? ''),
  accountSubject: ({ profile }) => String(profile.sub),
});

const discoveryOf = ({ issuer }: IdentityProvider) => `${issuer}/.well-known/openid-configuration`;

const discovery = z.object({
  issuer: z.string(),
  userinfo_endpoint: z.string(),
  jwks_uri: z.string(),
});
const claims = z.object({
  sub: z.string().min(1),
  email: z.string(),
  email_verified: z.boolean().optional(),
});

/** As JSON, or as a JWT signed by the provider for us, which is how ProConnect answers. */
async function readUserInfo(provider: IdentityProvider, accessToken: string) {
  const found = discovery.parse(await (await fetch(discoveryOf(provider))).json());
  const answer = await fetch(found.userinfo_endpoint, {
    headers: { authorization: `Bearer ${accessToken}` },
    redirect: 'error',
  });
  if (!answer.ok) return null;
  const isSigned = answer.headers.get('content-type')?.startsWith('application/jwt');
  const body = isSigned
    ? await verifyJwsAccessToken(await answer.text(), {
        jwksFetch: found.jwks_uri,
        verifyOptions: { issuer: found.issuer, audience: provider.clientId },
      })
    : await answer.json();
  const parsed = claims.safeParse(body);
  if (!parsed.success) return null;
  const { sub, email, email_verified } = parsed.data;
  const emailVerified = email_verified ?? provider.trustsEmail;
  return { id: sub, sub, email: email.toLowerCase(), emailVerified, name: '' };
}
