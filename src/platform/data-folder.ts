import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs';
import { inFolder } from './cannot-start.ts';

/**
 * Makes DATA_DIR. Others may cross it and never list it: under root, PostgreSQL runs as another
 * account and must reach its own folder inside; what is secret has its own mode.
 */
export function prepareDataFolder(dataDir: string): void {
  inFolder(dataDir, () => {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    const { mode } = statSync(dataDir);
    if (process.getuid?.() === 0 && (mode & 0o001) === 0)
      chmodSync(dataDir, (mode & 0o777) | 0o001);
  });
}
