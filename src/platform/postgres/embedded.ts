import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { CannotStart, codeOf, explainStorage, fullFolder, isFull } from '../cannot-start.ts';
import { prepareDataFolder } from '../data-folder.ts';
import type { Connection } from '../database.ts';
import { prepareCluster } from './cluster.ts';
import { type Places, preparePlaces } from './places.ts';
import { findPostmaster, type Starting, spawnPostmaster } from './postmaster.ts';
import { joinServer, leaveServer } from './presence.ts';
import { preparePrograms } from './programs.ts';

export type DatabaseServer = { connection: Connection; stop(): Promise<void> };

/**
 * The PostgreSQL that comes with the program, kept in DATA_DIR/postgres. Starts it, or joins the
 * one that runs: another process of this instance started it, or a killed one left it behind.
 */
export async function startEmbedded(dataDir: string): Promise<DatabaseServer> {
  prepareDataFolder(dataDir);
  const places = preparePlaces(dataDir);
  const bin = preparePrograms(places);
  prepareCluster(bin, places);
  const presence = await joinOrStart(bin, places);
  try {
    await ensureDatabase(presence);
  } catch (error) {
    await leaveServer(presence, places);
    throw explainStorage(error, places.home) ?? error;
  }
  return {
    connection: { host: places.sockets, user: 'laureat', database: 'laureat' },
    stop: stayPresent(presence, () => joinOrStart(bin, places), places),
  };
}

/** A server that dies under a running application is started again; answers how to leave for good. */
function stayPresent(
  first: pg.Client,
  rejoin: () => Promise<pg.Client>,
  places: Places,
): () => Promise<void> {
  let isLeaving = false;
  let presence = Promise.resolve(first);
  const watch = (client: pg.Client) =>
    client.once('end', () => {
      if (isLeaving) return;
      presence = rejoin();
      presence.then(watch, (error: Error) => process.emitWarning(error));
    });
  watch(first);
  return async () => {
    isLeaving = true;
    const client = await presence.catch(() => null);
    if (client) await leaveServer(client, places);
  };
}

/** Replaying the journal after a power cut may take a while; silence may not. */
const longestSilence = 120_000;

async function joinOrStart(bin: string, places: Places): Promise<pg.Client> {
  const giveUpAt = performance.now() + longestSilence;
  let starting: Starting | null = null;
  while (performance.now() < giveUpAt) {
    const client = await joinServer(places);
    if (client) return client;
    if (starting && hasEnded(starting)) starting = await afterEnd(starting, places);
    // One at a time: PostgreSQL's own lock on the cluster decides between two that start at once.
    else if (!starting && findPostmaster(places) === null) starting = spawnPostmaster(bin, places);
    await pause(20);
  }
  throw new CannotStart(
    `PostgreSQL ne répond pas après ${longestSilence / 1000} secondes : lisez « ${places.log} ».`,
    `PostgreSQL has not answered for ${longestSilence / 1000} seconds: read "${places.log}".`,
  );
}

async function afterEnd(ended: Starting, places: Places): Promise<null> {
  if (!isTakenOver(ended)) throw explainEnd(ended, places);
  await pause(50);
  return null;
}

const hasEnded = ({ child }: Starting): boolean =>
  child.exitCode !== null || child.signalCode !== null;

/** Another process won the start, or the children of a killed server are still leaving. */
const isTakenOver = ({ said }: Starting): boolean =>
  /lock file .* already exists|pre-existing shared memory block/.test(said());

function explainEnd({ said }: Starting, places: Places): CannotStart {
  const output = said();
  if (/No space left|quota exceeded/i.test(output) || isFull(places.home)) {
    return fullFolder(places.home);
  }
  const fatal = output.split('\n').findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? '';
  const reason =
    fatal.replace(/^.*?(FATAL|PANIC|ERROR|LOG):\s*/, '').trim() || 'aucune explication';
  return new CannotStart(
    `PostgreSQL s’est arrêté en démarrant (${reason}). Le journal est dans « ${places.log} ». Si la base est abîmée, remettez votre sauvegarde, ou écartez « ${places.cluster} » pour repartir d’une base vide.`,
    `PostgreSQL stopped while starting (${reason}). Its log is "${places.log}". If the database is damaged, restore your backup, or move "${places.cluster}" away to start from an empty one.`,
  );
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = 'laureat'");
  if (rowCount === 1) return;
  try {
    await client.query('create database laureat');
  } catch (error) {
    // Two first starts at once: one makes it, the other finds it made.
    if (codeOf(error) !== '42P04' && codeOf(error) !== '23505') throw error;
  }
}
