import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getPath } from 'hono/utils/url';
import { mountAssets } from '#web/assets.ts';
import type { AppParts, Env, Mount, Site } from '#web/env.ts';
import { answerError, errorResponse } from '#web/errors.tsx';
import { mountHealth } from '#web/health-routes.ts';
import { createPageCache } from '#web/http-cache.ts';
import { localeOf, withoutLocale } from '#web/locale.ts';
import { generousLimit, limitRate } from '#web/rate-limit.ts';
import {
  compressAnswers,
  refuseForeignForms,
  secureAnswers,
  securityHeadersFor,
} from '#web/security.ts';

export type { AppParts } from '#web/env.ts';

/** One line per feature, in the order a grant travels. */
const features: readonly Mount[] = [];

const largestBody = 1024 * 1024;

export function createApp(parts: AppParts, mounts: readonly Mount[] = features): Hono<Env> {
  const { settings, log } = parts;
  const site: Site = {
    settings,
    cache: createPageCache(),
    securityHeaders: securityHeadersFor(settings.publicUrl),
  };
  // Routes are written once, without a language: the router never sees the prefix.
  const app = new Hono<Env>({ getPath: (request) => withoutLocale(getPath(request)) });

  app.use(async (c, next) => {
    const asked = c.req.url.slice(c.req.url.indexOf('/', 8));
    c.set('locale', localeOf(asked));
    c.set('here', withoutLocale(asked));
    c.set('site', site);
    await next();
  });
  app.use(secureAnswers);
  app.use(compressAnswers);
  // Before the limits: a balancer asks often, and must hear the truth under load.
  mountHealth(app, parts);
  app.use(bodyLimit({ maxSize: largestBody, onError: (c) => errorResponse(c, 413) }));
  app.use(limitRate(generousLimit));
  app.use(refuseForeignForms(settings.publicUrl));

  mountAssets(app);
  for (const mount of mounts) mount(app, parts);

  app.notFound((c) => errorResponse(c, 404));
  app.onError(answerError(log));
  return app;
}
