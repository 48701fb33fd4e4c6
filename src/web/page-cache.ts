import type { Encoding } from './encoding.ts';

export type Variant = { etag: string; body: Buffer; headers: Record<string, string> };
export type Entry = {
  source: Buffer;
  variants: Map<Encoding, Promise<Variant> | Variant>;
  size: number;
};

/** Ready answers by key, oldest out first, bounded in bytes: a crawler can't exhaust memory. */
export type PageCache = {
  entries: Map<string, Promise<Entry> | Entry>;
  bytes: number;
  limit: number;
};

const megabyte = 1024 * 1024;
export const createPageCache = (limit = 64 * megabyte): PageCache => ({
  entries: new Map(),
  bytes: 0,
  limit,
});

/** Counts what was added, and forgets the oldest answers beyond the limit. */
export function grow(cache: PageCache, bytes: number): void {
  cache.bytes += bytes;
  for (const [key, entry] of cache.entries) {
    if (cache.bytes <= cache.limit) return;
    if (entry instanceof Promise) continue;
    cache.entries.delete(key);
    cache.bytes -= entry.size;
  }
}
