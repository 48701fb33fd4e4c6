import { readReadiness } from '#platform/health.ts';
import type { Mount } from './env.ts';
import { publicRoute } from './route-right.ts';

/** For balancers and supervisors: alive, and ready to serve. Never cached, no layout. */
export const mountHealth: Mount = (app, { db }) => {
  app.get('/healthz', publicRoute, (c) =>
    c.json({ alive: true }, 200, { 'cache-control': 'no-store' }),
  );

  app.get('/readyz', publicRoute, async (c) => {
    const readiness = await readReadiness(db);
    return c.json(readiness, readiness.ready ? 200 : 503, { 'cache-control': 'no-store' });
  });
};
