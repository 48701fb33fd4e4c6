import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart, inFolder } from '../cannot-start.ts';
import { findClosedFolder, type ServerAccount, serverAccount } from './server-account.ts';

/** Where the embedded server lives, under DATA_DIR/postgres. */
export type Places = {
  home: string;
  cluster: string;
  sockets: string;
  log: string;
  account: ServerAccount | null;
};

/** A socket's whole path must fit in 108 bytes; the name inside takes 18. */
const longestSocketFolder = 80;

export function preparePlaces(dataDir: string): Places {
  const home = join(realpathSync(dataDir), 'postgres');
  const cluster = join(home, 'cluster');
  const account = serverAccount(cluster);
  inFolder(home, () => makePrivate(home, account));
  const closed = account && findClosedFolder(home, account);
  if (closed) throw unreachable(closed);

  const near = join(home, 'socket');
  const sockets = Buffer.byteLength(near) <= longestSocketFolder ? near : farSockets(home, account);
  inFolder(sockets, () => makePrivate(sockets, account));
  return { home, cluster, sockets, log: join(home, 'server.log'), account };
}

/** One name for one data folder, so that every process of this instance meets there. */
const farSockets = (home: string, account: ServerAccount | null): string => {
  const name = createHash('sha256').update(home).digest('hex').slice(0, 12);
  return `/tmp/laureat-${account?.uid ?? process.getuid?.()}-${name}`;
};

function makePrivate(folder: string, account: ServerAccount | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(folder);
  const isRoot = process.getuid?.() === 0;
  // Someone else made this folder first, in a place open to all: what goes through it would be theirs.
  if (uid !== account?.uid && uid !== process.getuid?.()) throw foreign(folder);
  if (account && isRoot && uid === 0) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
}

const foreign = (folder: string): CannotStart =>
  new CannotStart(
    `Le dossier « ${folder} » appartient à un autre compte : supprimez-le, ou donnez un autre dossier dans DATA_DIR.`,
    `The folder "${folder}" belongs to another account: remove it, or give another folder in DATA_DIR.`,
  );

const unreachable = (folder: string): CannotStart =>
  new CannotStart(
    `Sous root, PostgreSQL tourne sous un autre compte, et « ${folder} » lui est fermé : donnez dans DATA_DIR un dossier qu’il peut atteindre, par exemple /var/lib/laureat.`,
    `As root, PostgreSQL runs under another account, and "${folder}" is closed to it: give in DATA_DIR a folder it can reach, such as /var/lib/laureat.`,
  );
