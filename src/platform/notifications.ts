import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { connectionOf, type Db } from './database.ts';

/** Says to every process that listens, once the transaction of its caller commits. */
export async function notify(db: Db, channel: string): Promise<void> {
  await sql`select pg_notify(${channel}, '')`.execute(db);
}

export type Watch = { stop(): Promise<void> };

/**
 * Calls `hear` at once, at each notification, and every `round` milliseconds: some poolers let no
 * notification through, and a connection may be down when one is sent.
 */
export async function watch(
  db: Db,
  { channel, round, hear }: { channel: string; round: number; hear: () => Promise<void> },
): Promise<Watch> {
  let stopped = false;
  const safely = () => hear().catch(() => {});
  await safely();
  const timer = setInterval(safely, round);
  let client = await listen(db, channel, safely).catch(() => null);

  const again = async (): Promise<void> => {
    while (!stopped) {
      client = await listen(db, channel, safely).catch(() => null);
      if (client) {
        client.once('end', () => void again());
        // Whatever was said while nobody listened.
        return void safely();
      }
      await pause(1000, null, { ref: false });
    }
  };
  if (client) client.once('end', () => void again());
  else void again();

  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await client?.end();
    },
  };
}

async function listen(db: Db, channel: string, hear: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    ...connectionOf(db),
    application_name: 'laureat listener',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => {});
  client.on('notification', hear);
  await client.connect();
  await client.query(`listen ${client.escapeIdentifier(channel)}`);
  return client;
}
