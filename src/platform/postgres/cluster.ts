import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart, closedFolder, fullFolder, inFolder, isFull } from '../cannot-start.ts';
import type { Places } from './places.ts';
import { moveUnlessPresent } from './programs.ts';

const major = '18';

/** Makes the cluster at the first start, and refuses one that these programs cannot run. */
export function prepareCluster(bin: string, places: Places): void {
  if (!inFolder(places.home, () => existsSync(places.cluster))) initialise(bin, places);
  const version = inFolder(places.home, () => readVersion(places.cluster));
  if (version === null) throw broken(places.cluster);
  if (version !== major) throw otherMajor(places.cluster, version);
}

function readVersion(cluster: string): string | null {
  const file = join(cluster, 'PG_VERSION');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** Whole or absent: initdb works in a draft, so that a start cut short leaves nothing half made. */
function initialise(bin: string, places: Places): void {
  const draft = `${places.cluster}.${process.pid}`;
  try {
    const { status, stderr, stdout } = spawnSync(
      join(bin, 'initdb'),
      [...initOptions, '-D', draft],
      {
        ...(places.account ?? {}),
        cwd: '/',
        env: serverEnvironment,
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw explainInitdb(`${stdout}${stderr}`, places);
    inFolder(places.home, () => moveUnlessPresent(draft, places.cluster));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

/** Order by code points everywhere, letters of every language known: the same on each machine. */
const initOptions = [
  '--username=laureat',
  // The socket lies in a folder that only this account (and root) can enter.
  '--auth=trust',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C.UTF-8',
  '--lc-collate=C',
  '--lc-messages=C',
  '--no-instructions',
];

function explainInitdb(output: string, { home }: Places): CannotStart {
  if (/No space left|quota exceeded/i.test(output) || isFull(home)) return fullFolder(home);
  if (/Permission denied|Read-only/i.test(output)) return closedFolder(home);
  const last = output.trim().split('\n').slice(-3).join(' · ');
  return new CannotStart(
    `La base embarquée n’a pas pu être créée dans « ${home} » : ${last}`,
    `The embedded database could not be made in "${home}": ${last}`,
  );
}

const broken = (cluster: string): CannotStart =>
  new CannotStart(
    `Le dossier « ${cluster} » n’est pas une base PostgreSQL entière : remettez votre sauvegarde, ou écartez ce dossier pour repartir d’une base vide.`,
    `The folder "${cluster}" is not a whole PostgreSQL database: restore your backup, or move this folder away to start from an empty one.`,
  );

const otherMajor = (cluster: string, version: string): CannotStart =>
  new CannotStart(
    `La base de « ${cluster} » vient de PostgreSQL ${version} et ce programme embarque PostgreSQL ${major} : relancez la version qui l’a faite pour l’exporter, ou donnez un autre dossier dans DATA_DIR.`,
    `The database in "${cluster}" was made by PostgreSQL ${version} and this program carries PostgreSQL ${major}: run the version that made it to export it, or give another folder in DATA_DIR.`,
  );
