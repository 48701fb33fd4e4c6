import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectRoot } from '#platform/project-root.ts';

const folder = mkdtempSync(join(tmpdir(), 'laureat-suites-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the suites with a runner that reports these counts and exits so. */
function suitesWith(report: object | null, exit: number): { code: number | null; last: string } {
  const written = report ? `printf %s '${JSON.stringify(report)}' > "\${4#*=}"` : ':';
  // The fourth argument is --outputFile.json=…, after run, --project and the first reporter.
  const runner = `#!/bin/sh\nfor a; do case $a in --outputFile*) set -- 1 2 3 "$a";; esac; done\n`;
  writeFileSync(join(folder, 'vitest'), `${runner}${written}\nexit ${exit}\n`);
  chmodSync(join(folder, 'vitest'), 0o755);
  const { status, stdout } = spawnSync(
    process.execPath,
    ['test/run-suites.mjs', 'house', 'rules'],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { PATH: `${folder}:/usr/bin:/bin` },
    },
  );
  return { code: status, last: stdout.trimEnd().split('\n').at(-1) ?? '' };
}

const counts = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };

test('the counts of all suites close the output', () => {
  expect(suitesWith({ ...counts, testResults: [] }, 0)).toEqual({
    code: 0,
    last: '6 passed, 0 failed, 2 skipped',
  });
});

test.each([
  [
    'ran no test',
    { ...counts, numPassedTests: 0, testResults: [] },
    0,
    '0 passed, 2 failed, 2 skipped',
  ],
  ['left no report', null, 0, '0 passed, 2 failed, 0 skipped'],
  [
    'holds a file that does not load',
    { ...counts, testResults: [{ status: 'failed', assertionResults: [] }] },
    1,
    '6 passed, 2 failed, 2 skipped',
  ],
  ['failed beside its tests', { ...counts, testResults: [] }, 1, '6 passed, 2 failed, 2 skipped'],
])('a suite that %s has failed', (_what, report, exit, last) => {
  expect(suitesWith(report, exit)).toEqual({ code: 1, last });
});
