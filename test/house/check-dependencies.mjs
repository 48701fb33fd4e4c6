import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..', '..');

/**
 * Cruises src and demo of a checkout. Never trust a cruiser that saw nothing: with a TypeScript it
 * does not know it reads no module and reports no violation.
 */
export function cruise(folder = root, folders = ['src', 'demo']) {
  const { stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/depcruise'),
    ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(`The cruiser did not run: ${stderr}`);
  const { modules, summary } = JSON.parse(stdout);
  const ours = modules.filter(({ source }) => /^(src|demo)\//.test(source));
  const violations = summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
  }));
  const unseen = ours.length === 0 ? [{ rule: 'something-was-checked', from: folder, to: '' }] : [];
  return { checked: ours.length, violations: [...violations, ...unseen] };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { checked, violations } = cruise();
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
  console.log(`${checked} modules, ${violations.length} violations of the dependency rules`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
