import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { projectRoot } from '#platform/project-root.ts';

const files = globSync('src/**/*messages*.{ts,tsx}', { cwd: projectRoot }).sort();
const loaded = await Promise.all(files.map(readPairs));
const pairs = loaded.flat();

test('there are messages to compare', () => {
  expect(pairs.length).toBeGreaterThan(5);
});

test.each(pairs)('$path says the same things in French and in English', ({ fr, en }) => {
  expect(shapeOf(en)).toEqual(shapeOf(fr));
});

async function readPairs(file: string): Promise<Pair[]> {
  const url = pathToFileURL(join(projectRoot, file)).href;
  const exported: Record<string, unknown> = await import(url);
  return Object.entries(exported).flatMap(([name, value]) => findPairs(value, `${file} ${name}`));
}

type Pair = { path: string; fr: unknown; en: unknown };

/** The words of a page in two languages, however deep they sit. */
function findPairs(value: unknown, path: string): Pair[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('fr' in value || 'en' in value) {
    const { fr, en } = value as { fr?: unknown; en?: unknown };
    return [{ path, fr, en }];
  }
  return Object.entries(value).flatMap(([key, inner]) => findPairs(inner, `${path}.${key}`));
}

/** Keys and kinds; never the words. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'function') return 'function';
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
