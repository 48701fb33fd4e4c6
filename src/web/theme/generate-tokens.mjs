// Writes tokens.generated.css from designsystemet.config.json, offline. Run it after a change:
//   node src/web/theme/generate-tokens.mjs
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const work = mkdtempSync(join(tmpdir(), 'laureat-tokens-'));
const command = join(here, '../../../node_modules/.bin/designsystemet');
const run = (...args) => execFileSync(command, ['tokens', ...args], { cwd: work, stdio: 'pipe' });

copyFileSync(join(here, 'designsystemet.config.json'), join(work, 'designsystemet.config.json'));
run('create');
run('build', '--tokens', 'tokens', '--out-dir', 'built');
copyFileSync(join(work, 'built/laureat.css'), join(here, 'tokens.generated.css'));
rmSync(work, { recursive: true });
