import type { Hono } from 'hono';
import type { Env } from './env.ts';
import { rightOf } from './route-right.ts';

/** The addresses without parameter that everybody may read, as the application really routes them. */
export const servedPages = (app: Hono<Env>): ReadonlySet<string> =>
  new Set(
    app.routes
      .filter(({ method, path, handler }) => {
        const isReading = method === 'GET' && !/[:*]/.test(path);
        return isReading && rightOf(handler) === 'public';
      })
      .map(({ path }) => path),
  );
