import type { AppParts } from '#web/env.ts';
import { type Authentication, createAuthentication } from './authentication.ts';

/**
 * The library asks the provider for its discovery document once. When it does not answer, the next
 * person who tries asks again: a provider that was away for a minute is not away until a restart.
 */
export function providerReacher(parts: AppParts): () => Promise<Authentication | null> {
  const { provider } = parts.settings.signIn;
  let reached: Authentication | null = null;
  return async () => {
    if (provider === null || reached !== null) return reached;
    const authentication = createAuthentication(parts, provider);
    const { socialProviders } = await authentication.$context;
    if (socialProviders.length > 0) reached = authentication;
    return reached;
  };
}
