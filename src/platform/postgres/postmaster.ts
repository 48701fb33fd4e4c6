import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { inFolder } from '../cannot-start.ts';
import { serverEnvironment } from './cluster.ts';
import type { Places } from './places.ts';

/** An eighth of the machine, within what an old laptop spares and what a large search repays. */
const sharedMegabytes = Math.min(512, Math.max(128, Math.floor(totalmem() / 8 / 1024 ** 2)));

/** Settings for a small machine: the defaults are for a larger one, or for a rotating disk. */
const options = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: `${sharedMegabytes}MB`,
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  // Compiling a query costs more than any of ours takes.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Details and statements quote rows, and rows hold people: neither goes to the log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** The process that serves this cluster now, or null: a file left by a killed one does not count. */
export function findPostmaster({ cluster }: Places): number | null {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 && worksIn(pid, cluster) ? pid : null;
}

/** PostgreSQL works in the folder of its cluster; another process that inherited the number does not. */
function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

export type Starting = { child: ChildProcess; said(): string };

/**
 * Starts the server in a session of its own: Ctrl-C in the terminal must reach the application
 * alone, which then closes its connections and stops the server itself.
 */
export function spawnPostmaster(bin: string, places: Places): Starting {
  removeStaleLock(places);
  return inFolder(places.home, () => {
    const from = trimLog(places.log);
    const log = openSync(places.log, 'a', 0o600);
    try {
      const child = spawn(join(bin, 'postgres'), ['-D', places.cluster, ...asArguments(places)], {
        ...(places.account ?? {}),
        cwd: '/',
        env: serverEnvironment,
        detached: true,
        stdio: ['ignore', log, log],
      });
      child.unref();
      return { child, said: () => readFileSync(places.log).subarray(from).toString() };
    } finally {
      closeSync(log);
    }
  });
}

const asArguments = ({ sockets }: Places): string[] =>
  Object.entries({
    ...options,
    unix_socket_directories: `"${sockets.replaceAll('"', '""')}"`,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/**
 * After a reboot the number in the lock may be another process of this account, and PostgreSQL
 * would refuse to start for ever. It is removed only when nobody works in the cluster.
 */
function removeStaleLock(places: Places): void {
  if (findPostmaster(places) === null)
    rmSync(join(places.cluster, 'postmaster.pid'), { force: true });
}

const largestLog = 1_000_000;

function trimLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= largestLog) return size;
  truncateSync(path);
  return 0;
}
