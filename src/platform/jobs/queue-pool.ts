import pg from 'pg';
import { connectionOf, type Db } from '../database.ts';

/** The queue's own connections: it reads whole numbers its own way. */
export function openQueuePool(db: Db, max: number): pg.Pool {
  const pool = new pg.Pool({ ...connectionOf(db), max, application_name: 'laureat queue' });
  // Connections that die are replaced; unheard, they would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
