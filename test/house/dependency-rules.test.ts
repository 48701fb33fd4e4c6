import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectRoot } from '#platform/project-root.ts';
import { cruise } from './check-dependencies.mjs';
import { planted, reached } from './planted-violations.ts';

const folder = mkdtempSync(join(tmpdir(), 'laureat-house-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the house keeps its own rules', () => {
  const { checked, violations } = cruise();
  expect(violations).toEqual([]);
  expect(checked).toBeGreaterThan(50);
});

test('a planted violation of each rule is seen, and nothing else is', () => {
  const house = join(folder, 'planted');
  furnish(house);
  for (const [path, text] of Object.entries(reached)) write(house, path, text);
  for (const { file, imports } of planted) {
    write(house, file, `import * as reached from '${imports}';\nexport const value = reached;\n`);
  }

  const seen = cruise(house).violations.map(({ rule, from }) => `${rule}: ${from}`);

  expect(seen.sort()).toEqual(planted.map(({ rule, file }) => `${rule}: ${file}`).sort());
});

test('a cruise that checked nothing is a failure', () => {
  const house = join(folder, 'empty');
  furnish(house);
  mkdirSync(join(house, 'src'));
  write(house, 'test/alone.ts', 'export const value = 1;\n');
  expect(cruise(house, ['src'])).toEqual({
    checked: 0,
    violations: [{ rule: 'something-was-checked', from: house, to: '' }],
  });
});

function furnish(house: string): void {
  mkdirSync(house);
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs']) {
    copyFileSync(join(projectRoot, file), join(house, file));
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(house, 'node_modules'));
}

function write(house: string, path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}
