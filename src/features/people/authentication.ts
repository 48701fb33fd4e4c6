import type { IdentityProvider } from '#platform/sign-in-settings.ts';
import type { AuthenticationLibrary, AuthenticationParts } from './authentication-library.ts';

/** What our forms call of the library. */
export type Authentication = {
  api: AuthenticationLibrary['api'];
  readonly $context: AuthenticationLibrary['$context'];
};

/**
 * The library is read from the disk at the first call: a process that only shows public pages to
 * visitors never holds it in memory.
 */
export function createAuthentication(
  parts: AuthenticationParts,
  provider: IdentityProvider | null = null,
): Authentication {
  let opened: Promise<AuthenticationLibrary> | null = null;
  const library = () => {
    opened ??= open(parts, provider);
    return opened;
  };
  type Call = (...asked: unknown[]) => unknown;
  const api = new Proxy({} as AuthenticationLibrary['api'], {
    get:
      (_target, name) =>
      async (...asked: unknown[]) => {
        const { api } = await library();
        return (Reflect.get(api, name) as Call)(...asked);
      },
  });
  return {
    api,
    get $context() {
      return library().then(({ $context }) => $context);
    },
  };
}

async function open(
  parts: AuthenticationParts,
  provider: IdentityProvider | null,
): Promise<AuthenticationLibrary> {
  const { openAuthenticationLibrary } = await import('./authentication-library.ts');
  return openAuthenticationLibrary(parts, provider);
}
