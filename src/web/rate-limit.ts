import type { MiddlewareHandler } from 'hono';
import { clientNetwork } from './client-address.ts';
import type { Env } from './env.ts';
import { errorResponse } from './errors.tsx';

export type RateLimit = {
  /** Requests one address may send at once, then per second. */
  burst: number;
  perSecond: number;
  /** How many addresses are remembered; the oldest are forgotten first. */
  remembered: number;
  /** Milliseconds, monotonic; real time, never the domain's settable clock. */
  now: () => number;
};

export const generousLimit: RateLimit = {
  burst: 600,
  perSecond: 30,
  remembered: 20_000,
  now: () => performance.now(),
};

type Bucket = { tokens: number; at: number };
const writeCost = 10;
/** A file sent in parts is many PATCH, each no more than bytes to a disk. */
const lightMethods = ['GET', 'HEAD', 'PATCH'];

/** A token bucket per client address. What is served from memory costs nothing. */
export function limitRate(limit: RateLimit): MiddlewareHandler<Env> {
  const buckets = new Map<string, Bucket>();
  return async (c, next) => {
    const address = clientNetwork(c);
    if (address === null) return next();

    const bucket = refill(buckets, address, limit);
    const cost = lightMethods.includes(c.req.method) ? 1 : writeCost;
    if (bucket.tokens < cost) {
      const seconds = Math.ceil((cost - bucket.tokens) / limit.perSecond);
      return errorResponse(c, 429, { headers: { 'retry-after': String(seconds) } });
    }
    bucket.tokens -= cost;
    await next();
    if (c.var.sealed) bucket.tokens = Math.min(limit.burst, bucket.tokens + cost);
    return;
  };
}

function refill(buckets: Map<string, Bucket>, address: string, limit: RateLimit): Bucket {
  const at = limit.now();
  const bucket = buckets.get(address);
  if (bucket) {
    const earned = ((at - bucket.at) / 1000) * limit.perSecond;
    bucket.tokens = Math.min(limit.burst, bucket.tokens + earned);
    bucket.at = at;
    return bucket;
  }
  if (buckets.size >= limit.remembered) {
    const oldest = buckets.keys().next();
    if (!oldest.done) buckets.delete(oldest.value);
  }
  const fresh = { tokens: limit.burst, at };
  buckets.set(address, fresh);
  return fresh;
}
