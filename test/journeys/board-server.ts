import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { createAuthority } from '#features/people/create-authority.ts';
import { type Db, openDatabase } from '#platform/database.ts';
import type { JobParts } from '#platform/jobs/job-registry.ts';
import { startWorkers } from '#platform/jobs/start-workers.ts';
import { migrate } from '#platform/migrate.ts';
import { startEmbedded } from '#platform/postgres/embedded.ts';
import type { Settings } from '#platform/settings.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aPerson, type Somebody, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { partsForTest, settingsForTest } from '#test/frame-parts.ts';
import { jobsForTest } from '#test/workers/jobs-for-test.ts';
import { listen } from '#web/listen.ts';
import { createReadyAnswers } from '#web/ready-answers.ts';
import { createApp } from '../../src/app.ts';
import { jobs } from '../../src/jobs.ts';

export type BoardSite = {
  url: string;
  signedIn: NonNullable<BrowserContextOptions['storageState']>;
};

export type BoardServer = {
  db: Db;
  authorityId: string;
  /** The application with these settings, seen by somebody signed in: an administrator unless said. */
  serve(some: Partial<Settings>, as?: Somebody): Promise<BoardSite>;
  /** Works as the application with these settings would. */
  work(some: Partial<Settings>): Promise<void>;
  stop(): Promise<void>;
};

/** The whole application on a database of its own, with workers that also know the jobs of the tests. */
export async function startBoardServer(): Promise<BoardServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'laureat-board-'));
  const server = await startEmbedded(dataDir);
  const db = openDatabase(server.connection);
  settled(await migrate(db));
  const named = { name: 'Service d’exemple (fictif)', shortName: 'exemple' };
  const { id } = settled(await createAuthority({ db, now: noon, actorId: null }, named));
  const person = await aPerson(db, { roles: [{ authorityId: id, role: 'administrator' }] });
  const signingKey = aSigningKey();
  const stops: (() => Promise<void>)[] = [];
  const partsOf = (some: Partial<Settings>): JobParts => ({
    ...partsForTest(),
    db,
    signingKey,
    settings: settingsForTest({ dataDir, ...some }),
  });

  return {
    db,
    authorityId: id,
    serve: async (some, as = person) => {
      const at = (port: number) =>
        partsOf({ ...some, port, publicUrl: `http://127.0.0.1:${port}` });
      const listening = await listen({ host: '127.0.0.1', port: 0 }, (port) => {
        const ready = createReadyAnswers();
        return { fetch: createApp({ ...at(port), ready }).fetch, ready };
      });
      stops.push(listening.stop);
      const { cookie } = await sessionOf(at(listening.port), as);
      return {
        url: `http://127.0.0.1:${listening.port}`,
        signedIn: { cookies: cookie.split('; ').map(toCookie), origins: [] },
      };
    },
    work: async (some) => {
      const registry = { ...jobs, ...jobsForTest };
      const workers = await startWorkers(partsOf(some), registry, { count: 2, round: 100 });
      stops.push(workers.stop);
    },
    stop: async () => {
      for (const stop of stops.reverse()) await stop();
      await db.destroy();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const toCookie = (text: string) => ({
  name: text.slice(0, text.indexOf('=')),
  value: text.slice(text.indexOf('=') + 1),
  domain: '127.0.0.1',
  path: '/',
  expires: -1,
  httpOnly: true,
  secure: false,
  sameSite: 'Lax' as const,
});
