import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export type Claims = { sub: string; email: string; email_verified?: boolean };
export type TestProvider = {
  issuer: string;
  /** Who signs in there from now on. */
  become(claims: Claims): void;
  /** What it was asked at its authorization address, the last time. */
  lastAsked(): URLSearchParams;
  stop(): Promise<void>;
};

type Asked = { redirectUri: string; userinfo: 'json' | 'jwt' };

/** A real OpenID Connect provider on this machine, where whoever comes is at once recognised. */
export async function startProvider({ redirectUri, userinfo }: Asked): Promise<TestProvider> {
  let claims: Claims = { sub: 'nobody', email: 'nobody@exemple.test' };
  let asked = new URLSearchParams();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'laureat',
        client_secret: 'secret-of-the-tests',
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [`${new URL(redirectUri).origin}/`],
        ...(userinfo === 'jwt' ? { userinfo_signed_response_alg: 'RS256' as const } : {}),
      },
    ],
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    acrValues: ['eidas1', 'eidas2'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: userinfo === 'jwt' },
      resourceIndicators: { enabled: false },
    },
    pkce: { required: () => true },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ ...claims, sub }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new provider.Grant({
        accountId: ctx.oidc.session?.accountId ?? '',
        clientId: ctx.oidc.client?.clientId ?? '',
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/auth') asked = url.searchParams;
    if (!url.pathname.startsWith('/interaction/')) return answer(request, response);
    const result = { login: { accountId: claims.sub } };
    return provider.interactionFinished(request, response, result);
  });
  return {
    issuer,
    become: (who) => {
      claims = who;
    },
    lastAsked: () => asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** What a browser does at the provider: follows, and keeps its cookies, until it is sent back. */
export async function followProvider(start: string, redirectUri: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = start;
  while (!url.startsWith(redirectUri)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`The provider stopped at ${url}: ${await answer.text()}`);
    url = new URL(location, url).href;
  }
  return new URL(url);
}
