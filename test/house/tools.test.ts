import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#platform/project-root.ts';

/** What a tool says when it is not content; empty when it is. */
function complaints(name: string, ...args: string[]): string {
  const tool = join(projectRoot, 'node_modules/.bin', name);
  const { status, stdout, stderr } = spawnSync(tool, args, {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NO_COLOR: '1' },
  });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

test('Biome finds nothing to format, to sort or to mend', () => {
  expect(complaints('biome', 'ci', '--error-on-warnings', '--colors=off')).toEqual('');
});

test('the types hold', () => {
  expect(complaints('tsc', '--noEmit')).toEqual('');
  // What runs in a browser knows the page, and nothing of Node.
  expect(complaints('tsc', '--noEmit', '--project', 'src/web/islands')).toEqual('');
});

test('no file, export or dependency is dead', () => {
  expect(complaints('knip', '--no-progress')).toEqual('');
});
