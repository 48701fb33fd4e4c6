import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { type Db, openDatabase } from '#platform/database.ts';
import { migrate } from '#platform/migrate.ts';
import { startEmbedded } from '#platform/postgres/embedded.ts';
import { settled } from '#test/builders/call.ts';
import { sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { partsForTest, settingsForTest } from '#test/frame-parts.ts';
import { listen } from '#web/listen.ts';
import { createReadyAnswers } from '#web/ready-answers.ts';
import { createApp } from '../../src/app.ts';

export type SignedIn = NonNullable<BrowserContextOptions['storageState']>;

export type ServedApp = {
  url: string;
  db: Db;
  /** What a browser holds once that person has signed in. */
  signIn(person: { id: string }): Promise<SignedIn>;
  stop(): Promise<void>;
};

/** The whole application on a database and a folder of its own: a journey may write. */
export async function serveApp(name: string): Promise<ServedApp> {
  const dataDir = mkdtempSync(join(tmpdir(), `laureat-${name}-`));
  const server = await startEmbedded(dataDir);
  const db = openDatabase(server.connection);
  settled(await migrate(db));
  const signingKey = aSigningKey();
  const partsAt = (port: number) => {
    const settings = settingsForTest({ dataDir, port, publicUrl: `http://127.0.0.1:${port}` });
    return { ...partsForTest(), db, signingKey, settings };
  };
  const listening = await listen({ host: '127.0.0.1', port: 0 }, (port) => {
    const ready = createReadyAnswers();
    return { fetch: createApp({ ...partsAt(port), ready }).fetch, ready };
  });
  return {
    url: `http://127.0.0.1:${listening.port}`,
    db,
    signIn: async (person) => {
      const { cookie } = await sessionOf(partsAt(listening.port), person);
      return { cookies: cookie.split('; ').map(toCookie), origins: [] };
    },
    stop: async () => {
      await listening.stop();
      await db.destroy();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function toCookie(pair: string) {
  const at = pair.indexOf('=');
  return {
    name: pair.slice(0, at),
    value: pair.slice(at + 1),
    domain: '127.0.0.1',
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax' as const,
  };
}
