import { statfsSync } from 'node:fs';

/** Something outside the program stops it, and a person can act: what they read instead of a stack trace. */
export class CannotStart extends Error {
  readonly fr: string;
  readonly en: string;

  constructor(fr: string, en: string) {
    super(en);
    this.name = 'CannotStart';
    this.fr = fr;
    this.en = en;
  }
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** What to say when a folder refuses; null when the error is of another kind. */
export function explainFolder(error: unknown, folder: string): CannotStart | null {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fullFolder(folder);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return closedFolder(folder);
    case 'ENOTDIR':
    case 'EEXIST':
      return new CannotStart(
        `« ${folder} » n’est pas un dossier : donnez un dossier dans DATA_DIR.`,
        `"${folder}" is not a folder: give a folder in DATA_DIR.`,
      );
    default:
      return null;
  }
}

export const fullFolder = (folder: string): CannotStart =>
  new CannotStart(
    `Le disque qui porte « ${folder} » est plein : libérez de la place, ou donnez un autre dossier dans DATA_DIR.`,
    `The disk that holds "${folder}" is full: free some space, or give another folder in DATA_DIR.`,
  );

export const closedFolder = (folder: string): CannotStart =>
  new CannotStart(
    `Le dossier « ${folder} » ne peut pas être écrit par ce compte : ouvrez-le, ou donnez un autre dossier dans DATA_DIR.`,
    `The folder "${folder}" cannot be written by this account: open it, or give another folder in DATA_DIR.`,
  );

/** PostgreSQL says that its disk is full; null when the error is of another kind. */
export const explainStorage = (error: unknown, folder: string): CannotStart | null =>
  codeOf(error) === '53100' ? fullFolder(folder) : null;

/** A program that met a full disk may not even have been able to write that it did. */
export function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < leastRoom;
}

const leastRoom = 1024 * 1024;

/** Runs work on a folder; what a person can mend is said as a sentence. */
export function inFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explainFolder(error, folder) ?? error;
  }
}
