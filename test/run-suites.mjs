import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largestFiles } from './largest-files.mjs';

/** In this order: what is quick to fail comes first. */
const suites = ['house', 'rules', 'postgresql-15', 'commands', 'start', 'journeys'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !suites.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown suite: ${unknown.join(', ')}. The suites are: ${suites.join(', ')}.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'laureat-suites-'));
const results = [];
for (const name of suites.filter((suite) => asked.length === 0 || asked.includes(suite))) {
  console.log(`\n── ${name}`);
  results.push(await runSuite(name));
}
rmSync(folder, { recursive: true, force: true });
report(results);

async function runSuite(name) {
  const output = join(folder, `${name}.json`);
  const started = performance.now();
  const exit = await run('vitest', [
    'run',
    `--project=${name}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${output}`,
  ]);
  const seconds = (performance.now() - started) / 1000;
  return { name, exit, seconds, ...readCounts(output) };
}

function run(command, args) {
  const { promise, resolve } = Promise.withResolvers();
  spawn(command, args, { stdio: 'inherit' })
    .on('error', () => resolve(1))
    .on('exit', (code) => resolve(code ?? 1));
  return promise;
}

/** A suite that ran nothing has failed: an empty folder must not look like a success. */
function readCounts(output) {
  if (!existsSync(output)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(output, 'utf8'),
  );
  // A file that does not even load counts no failed test of its own.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + unloaded;
  const nothingRan = numPassedTests + failed === 0;
  return {
    passed: numPassedTests,
    failed: nothingRan ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
}

function report(suiteResults) {
  console.log('\nThe ten largest files of src:');
  for (const { lines, path } of largestFiles('src', 10)) {
    console.log(`${String(lines).padStart(6)}  ${path}`);
  }

  console.log('\nMinutes by suite:');
  for (const { name, seconds, passed, failed, skipped } of suiteResults) {
    const counts = `${passed} passed, ${failed} failed, ${skipped} skipped`;
    console.log(`${(seconds / 60).toFixed(2).padStart(6)}  ${name.padEnd(14)} ${counts}`);
  }
  const sum = (count) => suiteResults.reduce((total, result) => total + result[count], 0);
  console.log(`${(sum('seconds') / 60).toFixed(2).padStart(6)}  all\n`);

  // A runner can fail with no failed test: an error outside the tests, a worker that died.
  const broken = suiteResults.filter(({ exit, failed }) => exit !== 0 && failed === 0).length;
  const failed = sum('failed') + broken;
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
}
