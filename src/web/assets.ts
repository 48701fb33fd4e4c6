import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Hono } from 'hono';
import { type Encoding, encodingFor } from './encoding.ts';
import type { Env } from './env.ts';
import { publicRoute } from './route-right.ts';

type Asset = { type: string; etag: string; bodies: Map<Encoding, Buffer> };

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

// Bundled, this file is dist/main.js; under the tests it is src/web/assets.ts.
const folder = [
  new URL('./assets/', import.meta.url),
  new URL('../../dist/assets/', import.meta.url),
].find((url) => existsSync(new URL('manifest.json', url)));
const manifest: Record<string, string> = folder
  ? JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'))
  : {};
const assets = new Map<string, Asset>();

/** "site.css" → "/assets/site-3F2A….css": the name changes with the content. */
export const assetUrl = (name: string): string => `/assets/${manifest[name] ?? name}`;

function loadAssets(): void {
  for (const file of Object.values(manifest)) {
    const bodies = new Map<Encoding, Buffer>();
    for (const [encoding, suffix] of [
      ['identity', ''],
      ['br', '.br'],
      ['gzip', '.gz'],
    ] as const) {
      const url = new URL(file + suffix, folder);
      if (existsSync(url)) bodies.set(encoding, readFileSync(url));
    }
    addAsset(file, bodies);
  }
}

/** Keeps one more file in memory, a theme's for instance. */
export function addAsset(file: string, bodies: Map<Encoding, Buffer>): void {
  const hash = createHash('sha256')
    .update(bodies.get('identity') ?? '')
    .digest('base64url');
  assets.set(file, {
    type: types[extname(file)] ?? 'application/octet-stream',
    etag: `"${hash.slice(0, 22)}`,
    bodies,
  });
}

export function mountAssets(app: Hono<Env>): void {
  if (assets.size === 0) loadAssets();
  app.get('/assets/*', publicRoute, (c) => {
    const asset = assets.get(c.req.path.slice('/assets/'.length));
    if (!asset) return c.notFound();
    const wanted = encodingFor(c.req.header('accept-encoding'));
    const encoding: Encoding = asset.bodies.has(wanted) ? wanted : 'identity';
    const etag = `${asset.etag}-${encoding}"`;
    c.set('sealed', true);
    const headers: Record<string, string> = {
      ...c.var.site.securityHeaders,
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      etag,
    };
    if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
    return new Response(asset.bodies.get(encoding) as BodyInit, { status: 200, headers });
  });
}
