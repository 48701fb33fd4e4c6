import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Role } from '#kernel/role.ts';
import type { Env } from './env.ts';
import { errorResponse } from './errors.tsx';
import { localise } from './locale.ts';
import type { Reader } from './reader.ts';
import { carrying, rightOf } from './route-right.ts';
import { addresses } from './site-map.ts';

export type { Reader } from './reader.ts';
export { publicRoute } from './route-right.ts';

/** Whoever is signed in, whatever they do: their own account. */
export const signedIn = carrying('signed-in', async (c, next) => {
  if (c.var.reader === null) return askToSignIn(c);
  c.header('cache-control', 'private, no-store');
  await next();
  return;
});

/**
 * The same, for a form one may have spent an hour on: `keep` answers the address to come back to
 * after signing in, where what was sent is there again.
 */
export const signedInOrKeeping = (
  keep: (c: Context<Env>) => Promise<string>,
): MiddlewareHandler<Env> =>
  carrying('signed-in', async (c, next) => {
    if (c.var.reader === null) return askToSignIn(c, await keep(c));
    c.header('cache-control', 'private, no-store');
    await next();
    return;
  });

/**
 * Those who hold one of these roles for some authority. To the others the address does not exist.
 * Which authority's rows they see is the business of the query: `authoritiesWhere`.
 */
export const allow = (...allowed: Role[]): MiddlewareHandler<Env> =>
  carrying(allowed, async (c, next) => {
    const { reader } = c.var;
    if (reader === null) return askToSignIn(c);
    if (authoritiesWhere(reader, ...allowed).length === 0) return errorResponse(c, 404);
    c.header('cache-control', 'private, no-store');
    await next();
    return;
  });

/** For a route that only those signed in can reach. */
export function readerOf(c: Context<Env>): Reader {
  const { reader } = c.var;
  if (reader === null) throw new Error('This route is reached without having signed in');
  return reader;
}

/** The authorities for which the reader holds one of the roles: to be put in the query. */
export const authoritiesWhere = (reader: Reader, ...asked: Role[]): string[] => [
  ...new Set(
    reader.memberships.flatMap(({ authorityId, role }) =>
      asked.includes(role) ? [authorityId] : [],
    ),
  ),
];

/** A form that was sent cannot be sent again by a link: only a reading is come back to. */
function askToSignIn(c: Context<Env>, back: string | null = null): Response {
  const reading = c.req.method === 'GET' || c.req.method === 'HEAD';
  const to = back ?? (reading ? c.var.here : null);
  const next = to === null ? '' : `?next=${encodeURIComponent(localise(to, c.var.locale))}`;
  return c.redirect(localise(addresses.signIn, c.var.locale) + next, 303);
}

/** A route on which nobody said who may enter is refused: forgetting closes a door, never opens one. */
export const denyByDefault: MiddlewareHandler<Env> = async (c, next) => {
  const routes = matchedRoutes(c).filter(({ path }) => path !== '*' && path !== '/*');
  const said = routes.some(({ handler }) => rightOf(handler) !== null);
  if (routes.length > 0 && !said) return errorResponse(c, 404);
  await next();
  return;
};
