import { globSync, readFileSync } from 'node:fs';

/** Shown, never forbidden: a ban breeds `award-routes-2.tsx`. Generated files do not count. */
export const largestFiles = (folder, count) =>
  globSync(`${folder}/**/*.{ts,tsx}`)
    .filter((path) => !/\.(test|generated)\.tsx?$/.test(path))
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
    .sort((a, b) => b.lines - a.lines || (a.path < b.path ? -1 : 1))
    .slice(0, count);
