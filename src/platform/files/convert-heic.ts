import { execFile } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf } from '../cannot-start.ts';

const run = promisify(execFile);
const longest = 60_000;

/**
 * Turns a HEIC photo into a JPEG in its place, with Debian's heif-convert when it is installed:
 * no decoder of this format can be carried under our licence. False: it could not be done.
 */
export async function convertHeic(path: string, program = 'heif-convert'): Promise<boolean> {
  // The program tells the format to read and the format to write by the ends of the names.
  const converted = `${path}.jpg`;
  try {
    await run(program, ['-q', '92', path, converted], { timeout: longest });
    await rename(converted, path);
    return true;
  } catch (error) {
    await rm(converted, { force: true });
    if (codeOf(error) !== 'ENOENT' && !isFailure(error)) throw error;
    return false;
  }
}

/** It ran and gave up, or was stopped. */
const isFailure = (error: unknown): boolean =>
  error instanceof Error && ('killed' in error || 'stderr' in error);
