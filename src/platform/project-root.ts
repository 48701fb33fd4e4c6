import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds package.json: the sources (src/platform) and the bundle (dist) lie at
 * different depths under it, and both read db/migrations.
 */
export const projectRoot: string = nearest(import.meta.dirname);

function nearest(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json above the program');
  return nearest(parent);
}
