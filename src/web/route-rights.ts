import type { Hono } from 'hono';
import type { Env } from './env.ts';
import { type Right, rightOf } from './route-right.ts';

/** A route and who may reach it; null when nobody said, and it is closed. */
export type RouteRight = { method: string; path: string; right: Right | null };

const everywhere = new Set(['*', '/*']);

/** Each route of the application once, as its own handlers enforce it. */
export function routeRights(app: Hono<Env>): readonly RouteRight[] {
  const found = new Map<string, RouteRight>();
  for (const { method, path, handler } of app.routes) {
    if (everywhere.has(path)) continue;
    const key = `${method} ${path}`;
    const right = found.get(key)?.right ?? rightOf(handler);
    found.set(key, { method, path, right });
  }
  return [...found.values()];
}
