/** What the tests use of it; the package carries no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Context = {
    oidc: { session?: { accountId?: string }; client?: { clientId: string } };
  };
  type Grant = { addOIDCScope(scopes: string): void; save(): Promise<string> };
  type Claims = Record<string, unknown>;

  export class Provider {
    constructor(
      issuer: string,
      configuration: Record<string, unknown> & {
        interactions: { url: (ctx: Context, interaction: { uid: string }) => string };
        findAccount: (
          ctx: Context,
          sub: string,
        ) => { accountId: string; claims(): Promise<Claims> };
        loadExistingGrant: (ctx: Context) => Promise<Grant>;
      },
    );
    Grant: new (of: {
      accountId: string;
      clientId: string;
    }) => Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
    ): Promise<void>;
  }
}
