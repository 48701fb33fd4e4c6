import type { Context, Hono, MiddlewareHandler } from 'hono';
import { realNow } from '#platform/clock.ts';
import { clientNetwork } from '#web/client-address.ts';
import type { AppParts, Env } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import type { Authentication } from './authentication.ts';
import { readSession } from './read-session.ts';
import type { SignedIn, SignInContext } from './sign-in-with-password.ts';

export type PeopleParts = AppParts & {
  authentication: Authentication;
  /** The same with the identity provider of agents; null when there is none, or it does not answer. */
  reachProvider: () => Promise<Authentication | null>;
};
export type MountPeople = (app: Hono<Env>, parts: PeopleParts) => void;

/** Says who is signed in to every route mounted after it. */
export const knowReader =
  (parts: PeopleParts): MiddlewareHandler<Env> =>
  async (c, next) => {
    const session = await readSession(parts, c.req.raw.headers);
    if (session) c.set('reader', session.reader);
    await next();
    for (const cookie of session?.cookies ?? []) c.header('set-cookie', cookie, { append: true });
  };

export const signInContext = (
  c: Context<Env>,
  { db, authentication }: PeopleParts,
): SignInContext => ({
  db,
  authentication,
  now: realNow(),
  headers: c.req.raw.headers,
  network: clientNetwork(c),
});

/** The answer after a proof: the second factor if there is one, else where the person was going. */
export function enter(c: Context<Env>, signed: SignedIn, next: string): Response {
  sendCookies(c, signed.cookies);
  const second = localise('/sign-in/second-factor', c.var.locale);
  const asked = `${second}?next=${encodeURIComponent(next)}`;
  return c.redirect(signed.secondFactor ? asked : next, 303);
}

export function sendCookies(c: Context<Env>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}
