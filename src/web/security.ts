import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import type { Env } from './env.ts';
import { isOneClick } from './one-click-address.ts';

const policy = [
  "default-src 'none'",
  // Only the islands of our own assets: no page holds a script.
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** For the two sides of a frame of our own; every other page stays out of any frame. */
const framingPolicy = policy.replace(
  "frame-ancestors 'none'",
  "frame-src 'self'; frame-ancestors 'self'",
);

export function securityHeadersFor(publicUrl: string): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
  // Only a site that is known to answer over TLS may promise it for a year.
  if (publicUrl.startsWith('https:')) headers['strict-transport-security'] = 'max-age=31536000';
  return Object.freeze(headers);
}

/** Headers on every answer, errors included; a route's own Cache-Control is kept. */
export const secureAnswers: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (c.var.sealed) return;
  const { headers } = c.res;
  for (const [name, value] of Object.entries(c.var.site.securityHeaders)) headers.set(name, value);
  if (c.var.framing) headers.set('content-security-policy', framingPolicy);
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache');
};

const gzipAnswer = compress({ encoding: 'gzip', threshold: 1024 });
const alreadyRun = async () => {};

/** Compresses what is rendered at each request; what `serveCached` answers is compressed already. */
export const compressAnswers: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (!c.var.sealed) await gzipAnswer(c, alreadyRun);
};

/** Refuses a form sent from another site (Origin, Sec-Fetch-Site); throws a 403. */
export const refuseForeignForms = (publicUrl: string): MiddlewareHandler<Env> => {
  const own = new URL(publicUrl).origin;
  // Behind a TLS proxy the request says http: the public address is ours too.
  const ownForms = csrf({
    origin: (origin, c) => origin === own || origin === new URL(c.req.url).origin,
  });
  return (c, next) => (isOneClick(c.req.path) ? next() : ownForms(c, next));
};
