import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#platform/database.ts';
import { migrate } from '#platform/migrate.ts';
import { type DatabaseServer, startEmbedded } from '#platform/postgres/embedded.ts';
import { inDatabase } from './database-address.ts';

declare module 'vitest' {
  interface ProvidedContext {
    server: string;
    template: string;
  }
}

/** One server a run, one migrated template; each test file clones it (`useDatabase`). */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'laureat-test-'));
  const given = process.env['DATABASE_URL'];
  const server = given ? { connection: given, stop: async () => {} } : await startEmbedded(folder);
  const address = addressOf(server);
  const template = `laureat_template_${process.pid}_${project.name.replaceAll('-', '_')}`;
  await execute(address, `create database ${template}`);

  const close = async () => {
    await execute(address, `drop database ${template} with (force)`);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };

  await migrateTemplate(inDatabase(address, template)).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  project.provide('server', address);
  project.provide('template', template);
  return close;
}

async function migrateTemplate(address: string): Promise<void> {
  const db = openDatabase(address);
  const outcome = await migrate(db).finally(() => db.destroy());
  if (!outcome.ok) throw new Error(outcome.refusal.en);
}

function addressOf({ connection }: DatabaseServer): string {
  if (typeof connection === 'string') return connection;
  const { user, database, host } = connection;
  return `postgresql:///${database}?user=${user}&host=${encodeURIComponent(host)}`;
}

async function execute(address: string, statement: string): Promise<void> {
  const client = new pg.Client(address);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
