import { expect, test } from 'vitest';
import { createPageCache, grow } from './page-cache.ts';

const keep = (cache: ReturnType<typeof createPageCache>, key: string, size: number) => {
  cache.entries.set(key, { source: Buffer.alloc(0), variants: new Map(), size });
  grow(cache, size);
};

test('the oldest answers go when the memory allowed is full', () => {
  const cache = createPageCache(100);
  for (const key of ['a', 'b', 'c']) keep(cache, key, 40);
  expect([[...cache.entries.keys()], cache.bytes]).toEqual([['b', 'c'], 80]);
});

test('an answer larger than the whole memory is sent but not kept', () => {
  const cache = createPageCache(100);
  keep(cache, 'a', 101);
  expect([cache.entries.size, cache.bytes]).toEqual([0, 0]);
});

test('an answer being made is never the one that goes', () => {
  const cache = createPageCache(100);
  cache.entries.set(
    'pending',
    Promise.reject(new Error('later')).catch(() => never),
  );
  keep(cache, 'a', 101);
  expect([...cache.entries.keys()]).toEqual(['pending']);
});

const never = { source: Buffer.alloc(0), variants: new Map(), size: 0 };
