import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getPath } from 'hono/utils/url';
import { denyByDefault } from './access.ts';
import { mountAssets } from './assets.ts';
import { countRequests } from './count-requests.ts';
import type { AppParts, Env, Mount, Site } from './env.ts';
import { answerError, errorResponse } from './errors.tsx';
import { mountFrame } from './frame-routes.tsx';
import { mountHealth } from './health-routes.ts';
import { attachLiveState, createLiveState } from './live-state.ts';
import { localeOf, withoutLocale } from './locale.ts';
import { createPageCache } from './page-cache.ts';
import { generousLimit, limitRate } from './rate-limit.ts';
import { createReadyAnswers } from './ready-answers.ts';
import { createRequestMetrics } from './request-metrics.ts';
import {
  compressAnswers,
  refuseForeignForms,
  secureAnswers,
  securityHeadersFor,
} from './security.ts';
import { themeOf } from './theme.ts';
import { takesFiles } from './upload-address.ts';

const maxSize = 1024 * 1024;
const unsafeMethods = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** What every page goes through, in this order, whatever features are mounted inside. */
export function createFrame(parts: AppParts, features: readonly Mount[]): Hono<Env> {
  const { settings, log } = parts;
  // Now rather than at the first page: a broken theme stops the start with a sentence.
  themeOf(settings.themeDir);
  const site: Site = {
    settings,
    cache: createPageCache(),
    ready: parts.ready ?? createReadyAnswers(),
    live: parts.live ?? createLiveState(),
    requests: parts.requests ?? createRequestMetrics(),
    securityHeaders: securityHeadersFor(settings.publicUrl),
  };
  attachLiveState(settings, site.live);
  // Routes are written once, without a language: the router never sees the prefix.
  const app = new Hono<Env>({ getPath: (request) => withoutLocale(getPath(request)) });

  app.use(async (c, next) => {
    const asked = c.req.url.slice(c.req.url.indexOf('/', 8));
    c.set('locale', localeOf(asked));
    c.set('here', withoutLocale(asked));
    c.set('site', site);
    c.set('reader', null);
    await next();
  });
  app.use(countRequests);
  app.use(secureAnswers);
  app.use(compressAnswers);
  app.use(denyByDefault);
  // Before the limits: a balancer asks often, and must hear the truth under load.
  mountHealth(app, parts);
  app.use(limitRate(generousLimit));
  // A reading has no body and changes nothing: it does not walk through these two.
  const limit = bodyLimit({ maxSize, onError: (c) => errorResponse(c, 413) });
  app.on(unsafeMethods, '*', (c, next) => (takesFiles(c.req.path) ? next() : limit(c, next)));
  app.on(unsafeMethods, '*', refuseForeignForms(settings.publicUrl));

  mountAssets(app);
  // The frame's own pages come last: what a feature closes, a maintenance say, closes them too.
  for (const mount of [...features, mountFrame]) mount(app, { ...parts, ...site });

  app.notFound((c) => errorResponse(c, 404));
  app.onError(answerError(log));
  return app;
}
