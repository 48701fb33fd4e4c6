import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { createAuthority } from '#features/people/create-authority.ts';
import { type Db, openDatabase } from '#platform/database.ts';
import { migrate } from '#platform/migrate.ts';
import { startEmbedded } from '#platform/postgres/embedded.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { partsForTest, settingsForTest } from '#test/frame-parts.ts';
import { listen } from '#web/listen.ts';
import { createReadyAnswers } from '#web/ready-answers.ts';
import { createApp } from '../../src/app.ts';

export type UploadServer = {
  url: string;
  db: Db;
  /** Someone who may use the drop box and see the list of files, already signed in. */
  signedIn: NonNullable<BrowserContextOptions['storageState']>;
  stop(): Promise<void>;
};

/** The whole application on a database and a folder of its own: this journey writes. */
export async function startUploadServer(): Promise<UploadServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'laureat-upload-'));
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
  const { cookie } = await sessionOf(partsAt(listening.port), await anAgent(db));
  return {
    url: `http://127.0.0.1:${listening.port}`,
    db,
    signedIn: { cookies: cookie.split('; ').map(toCookie), origins: [] },
    stop: async () => {
      await listening.stop();
      await db.destroy();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function anAgent(db: Db) {
  const context = { db, now: noon, actorId: null };
  const named = { name: 'Service d’exemple (fictif)', shortName: 'exemple' };
  const { id } = settled(await createAuthority(context, named));
  return aPerson(db, {
    roles: [
      { authorityId: id, role: 'officer' },
      { authorityId: id, role: 'administrator' },
    ],
  });
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
