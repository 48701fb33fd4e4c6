import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#platform/project-root.ts';
import { beside, journey } from '../../.dependency-cruiser.mjs';

const sources = globSync('{src,demo,test}/**/*.{ts,tsx}', { cwd: projectRoot });
const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

test('every feature has its place in the journey', () => {
  const folders = readdirSync(join(projectRoot, 'src/features'));
  const known = new Set([...journey, ...beside]);
  expect(folders.filter((folder) => !known.has(folder))).toEqual([]);
});

test('no file is named after what it might hold', () => {
  const vague = /(^|-)(utils?|helpers?|common|manager|service|base|misc|index)\.tsx?$/;
  expect(sources.filter((path) => vague.test(basename(path)))).toEqual([]);
});

test('SQL is never built from text, but where whole files are run, and in benches', () => {
  const raw = sources.filter((path) => /\bsql\s*\.\s*(raw|lit)\b/.test(read(path)));
  const allowed = ['src/platform/migrate.ts', 'test/house/layout.test.ts'];
  expect(raw.filter((path) => !allowed.includes(path) && !path.startsWith('test/bench/'))).toEqual(
    [],
  );
});

test('every constraint of the database is named as a sentence', () => {
  const migrations = globSync('db/migrations/*.sql', { cwd: projectRoot });
  expect(migrations.length).toBeGreaterThan(0);
  const unnamed = migrations.flatMap((path) =>
    [...read(path).matchAll(/^.*\b(?:check|unique|foreign key)\s*\(.*$/gim)]
      .map(([line], index, lines) => ({ line: line.trim(), before: lines[index - 1]?.[0] ?? '' }))
      .filter(
        ({ line }) =>
          !/^((alter table \w+ )?(add )?constraint|check|unique|foreign key|--)/i.test(line),
      )
      .map(({ line }) => `${path}: ${line}`),
  );
  expect(unnamed).toEqual([]);
});
