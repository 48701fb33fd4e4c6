import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account PostgreSQL runs under when it is not ours. */
export type ServerAccount = { uid: number; gid: number };

const nobody: ServerAccount = { uid: 65534, gid: 65534 };

/**
 * PostgreSQL refuses root: as root it runs as whoever owns the cluster already, else as nobody.
 * Null: it runs as ourselves.
 */
export function serverAccount(clusterFolder: string): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody;
}

/** The first folder on the way to a path that the account cannot cross, or null. */
export function findClosedFolder(path: string, account: ServerAccount): string | null {
  const above = dirname(path) === path ? null : findClosedFolder(dirname(path), account);
  return above ?? (isOpenTo(path, account) ? null : path);
}

function isOpenTo(path: string, { uid, gid }: ServerAccount): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return false;
  if (found.uid === uid) return (found.mode & 0o100) !== 0;
  if (found.gid === gid) return (found.mode & 0o010) !== 0;
  return (found.mode & 0o001) !== 0;
}
