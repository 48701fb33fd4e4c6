import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { type Encoding, encode, encodingFor } from './encoding.ts';
import type { Env } from './env.ts';
import { type Entry, grow, type PageCache, type Variant } from './page-cache.ts';
import { keepReady, type StillCurrent } from './ready-answers.ts';

export type CachedAnswer = {
  /** Names the content, not the address: publication id, version, page, language. */
  key: string;
  type: string;
  cacheControl: string;
  render: () => string | Promise<string>;
  /** Given for a public page: the next hits may then be answered before the application. */
  isCurrent?: StillCurrent;
};

/**
 * Answers 200 or 304 from memory. Rendered once, compressed once per encoding, sent as it is:
 * a hit touches no stream, no header object and no log.
 */
export async function serveCached(c: Context<Env>, asked: CachedAnswer): Promise<Response> {
  const { cache, securityHeaders } = c.var.site;
  const generation = c.var.site.live.generation();
  const answer = { ...asked, key: `${generation} ${asked.key}` };
  const encoding = encodingFor(c.req.header('accept-encoding'));
  const kept = cache.entries.get(answer.key) ?? store(cache, answer);
  const entry = kept instanceof Promise ? await kept : kept;
  const made =
    entry.variants.get(encoding) ?? vary(cache, entry, encoding, answer, securityHeaders);
  const variant = made instanceof Promise ? await made : made;

  c.set('sealed', true);
  keepForNext(c, encoding, variant, { generation, isCurrent: answer.isCurrent });
  const condition = c.req.header('if-none-match');
  if (condition !== undefined && matches(condition, variant.etag)) {
    return new Response(null, { status: 304, headers: withoutBody(variant.headers) });
  }
  // Node's Buffer is a Uint8Array; only the DOM's narrower type of it is not.
  return new Response(variant.body as BodyInit, { status: 200, headers: variant.headers });
}

type Currency = { generation: number; isCurrent: StillCurrent | undefined };

/**
 * An announcement that begins or ends makes every page another one. What an administrator reads
 * during a maintenance is not what visitors read: it is kept for nobody.
 */
function keepForNext(
  c: Context<Env>,
  encoding: Encoding,
  variant: Variant,
  { generation, isCurrent }: Currency,
): void {
  const { ready, live } = c.var.site;
  if (!isCurrent || live.standing().maintenance) return;
  keepReady(
    ready,
    { path: pathAsked(c), encoding },
    variant,
    async () => live.generation() === generation && (await isCurrent()),
  );
}

/** As the client wrote it, language and query included. */
const pathAsked = (c: Context<Env>): string => c.req.url.slice(c.req.url.indexOf('/', 8));

function store(cache: PageCache, { key, render }: CachedAnswer): Promise<Entry> {
  const pending = Promise.resolve()
    .then(render)
    .then((text) => {
      const source = Buffer.from(text);
      const entry: Entry = { source, variants: new Map(), size: source.length };
      cache.entries.set(key, entry);
      grow(cache, source.length);
      return entry;
    })
    .catch((error: unknown) => {
      // A failed rendering must not be served for ever to those who come after.
      cache.entries.delete(key);
      throw error;
    });
  cache.entries.set(key, pending);
  return pending;
}

function vary(
  cache: PageCache,
  entry: Entry,
  encoding: Encoding,
  answer: CachedAnswer,
  securityHeaders: Readonly<Record<string, string>>,
): Promise<Variant> {
  const pending = encode(entry.source, encoding).then((body) => {
    const etag = etagOf(entry.source, encoding);
    const variant = { etag, body, headers: { ...securityHeaders, ...describe(answer, etag) } };
    if (encoding !== 'identity') Object.assign(variant.headers, { 'content-encoding': encoding });
    variant.headers['content-length'] = String(body.length);
    entry.variants.set(encoding, variant);
    if (encoding !== 'identity') {
      entry.size += body.length;
      if (cache.entries.get(answer.key) === entry) grow(cache, body.length);
    }
    return variant;
  });
  entry.variants.set(encoding, pending);
  return pending;
}

const describe = ({ type, cacheControl }: CachedAnswer, etag: string): Record<string, string> => ({
  'content-type': type,
  'cache-control': cacheControl,
  vary: 'Accept-Encoding',
  etag,
});

/** Each encoding is other bytes, so it is another strong validator (RFC 9110, 8.8.3.3). */
const etagOf = (source: Buffer, encoding: Encoding) =>
  `"${createHash('sha256').update(source).digest('base64url').slice(0, 22)}-${encoding}"`;

const matches = (condition: string, etag: string) =>
  condition === etag || condition === '*' || condition.includes(etag);

function withoutBody(headers: Record<string, string>): Record<string, string> {
  const { 'content-length': _length, 'content-encoding': _encoding, ...rest } = headers;
  return rest;
}
