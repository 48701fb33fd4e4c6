import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Env } from './env.ts';

export const countRequests: MiddlewareHandler<Env> = async (c, next) => {
  const began = performance.now();
  await next();
  const { requests, seconds } = c.var.site.requests;
  const labels = { method: methodOf(c.req.method), route: patternOf(c) };
  requests.inc({ ...labels, status: c.res.status });
  seconds.observe(labels, (performance.now() - began) / 1000);
};

/** A method is whatever the client wrote: an endless list of labels otherwise. */
const methodOf = (method: string): string =>
  ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(method) ? method : 'other';

function patternOf(c: Context<Env>): string {
  const last = matchedRoutes(c).findLast(({ path }) => path !== '*' && path !== '/*');
  return last?.path ?? 'none';
}
