import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { codeOf } from '../cannot-start.ts';
import type { Places } from './places.ts';
import { findPostmaster } from './postmaster.ts';

/** "laureat" on a telephone's keys: every process of an instance holds this lock, shared. */
const presenceKey = 5287328;

/**
 * Connects and takes part: while one process is present, no other stops the server. Null when
 * nobody answers, or when the server is just starting or stopping.
 */
export async function joinServer({ sockets }: Places): Promise<pg.Client | null> {
  const client = new pg.Client({
    host: sockets,
    user: 'laureat',
    database: 'postgres',
    application_name: 'laureat presence',
  });
  // Heard so that a server that dies does not end the process here: the pool reports it better.
  client.on('error', () => {});
  try {
    await client.connect();
    // Waits for a process that is stopping the server; its end then refuses this connection.
    await client.query('select pg_advisory_lock_shared($1)', [presenceKey]);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    if (isAbsence(error)) return null;
    throw error;
  }
}

/** Leaves; the last one out stops the server and waits until it has written everything. */
export async function leaveServer(client: pg.Client, places: Places): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [presenceKey]);
    const { rows } = await client.query<{ last: boolean }>(
      'select pg_try_advisory_lock($1) as last',
      [presenceKey],
    );
    if (rows[0]?.last) await stopServer(places);
  } catch (error) {
    if (!isAbsence(error)) throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

export async function stopServer(places: Places): Promise<void> {
  const pid = findPostmaster(places);
  if (pid === null) return;
  process.kill(pid, 'SIGINT');
  while (findPostmaster(places) === pid) await pause(10);
}

const absences = new Set([
  'ENOENT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
]);

const isAbsence = (error: unknown): boolean =>
  absences.has(codeOf(error) ?? '') ||
  (error instanceof Error && /terminated|not queryable|Connection ended/i.test(error.message));
