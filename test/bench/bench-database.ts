import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '#platform/database.ts';
import { startEmbedded } from '#platform/postgres/embedded.ts';

export type BenchDatabase = {
  connection: Connection;
  /** For a real instance on the same database. */
  env: { DATA_DIR: string; DATABASE_URL?: string };
};

/**
 * `BENCH_DATABASE_URL` names a database kept from run to run; otherwise the PostgreSQL that comes
 * with the program is started in a folder that is thrown away.
 */
export async function withBenchDatabase<T>(work: (database: BenchDatabase) => Promise<T>) {
  const folder = mkdtempSync(join(tmpdir(), 'laureat-bench-'));
  try {
    const given = process.env['BENCH_DATABASE_URL'];
    if (given) {
      return await work({ connection: given, env: { DATA_DIR: folder, DATABASE_URL: given } });
    }
    const server = await startEmbedded(folder);
    try {
      return await work({ connection: server.connection, env: { DATA_DIR: folder } });
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
