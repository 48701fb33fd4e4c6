import { openLiveState } from '#features/overview/announcement-queries.ts';
import { liveChannel } from '#features/overview/announcement-store.ts';
import { listAuthorities } from '#features/people/authority-queries.ts';
import { hasAdministrator } from '#features/people/person-queries.ts';
import { setupCode } from '#features/people/setup-code.ts';
import { setupMessages } from '#features/people/setup-messages.ts';
import { explainStorage } from '#platform/cannot-start.ts';
import { realNow } from '#platform/clock.ts';
import { type CommandIo, terminal } from '#platform/command-io.ts';
import { endWell, settingsOrExplain } from '#platform/ending.ts';
import type { JobParts } from '#platform/jobs/job-registry.ts';
import type { Workers } from '#platform/jobs/start-workers.ts';
import { createLog, type Log } from '#platform/log.ts';
import { watch } from '#platform/notifications.ts';
import { oneAtATime } from '#platform/one-at-a-time.ts';
import { type Instance, openInstance } from '#platform/open-instance.ts';
import type { Settings } from '#platform/settings.ts';
import {
  EndedBeforeListening,
  hearTheFirst,
  isFirstProcess,
  leaveTheFirst,
  shareListening,
} from '#platform/web-processes.ts';
import { type Listening, listen } from '#web/listen.ts';
import { createReadyAnswers } from '#web/ready-answers.ts';
import { createApp } from './app.ts';
import { jobs } from './jobs.ts';

/** The only place where things are wired: settings → database → demonstration → app → listen. */
async function serve(io: CommandIo): Promise<number> {
  const settings = settingsOrExplain(io.env);
  const asked = askToStop();
  const log = createLog(settings.logLevel);
  const instance = await openInstance(settings);
  const parts = { ...instance, settings, log };
  try {
    if (!isFirstProcess) return await serveBeside(parts, asked);
    if (settings.demo) {
      await loadDemonstration(parts).catch((error: unknown) => {
        throw explainStorage(error, settings.dataDir) ?? error;
      });
    }
    const { webProcesses } = settings;
    const listening = await (webProcesses > 1
      ? shareListening(webProcesses, log)
      : serveHere(parts));
    const served = withPort(settings, listening.port);
    const workers = await openWorkers({ ...parts, settings: served });
    announce(io, served, instance);
    await announceSetup(io, served, instance);
    await asked;
    await Promise.all([listening.stop(), workers.stop()]);
    io.out('Lauréat s’est arrêté. · Stopped.');
    return 0;
  } catch (error) {
    if (error instanceof EndedBeforeListening) return 1;
    throw error;
  } finally {
    await instance.close();
  }
}

type Parts = Instance & { settings: Settings; log: Log };

/** Serves pages from this very process; what an administrator changes in another is heard here. */
async function serveHere({ settings, db, signingKey, log }: Parts): Promise<Listening> {
  const live = openLiveState(db);
  const watching = await watch(db, {
    channel: liveChannel,
    round: 10_000,
    hear: async () => {
      await live.reload();
      log.level = live.standing().logLevel?.level ?? settings.logLevel;
    },
  });
  const listening = await listen(settings, (port) => {
    const ready = createReadyAnswers();
    const served = withPort(settings, port);
    const app = createApp({ db, settings: served, log, signingKey, ready, live });
    return { fetch: app.fetch, ready };
  }).catch(async (error: unknown) => {
    // Its connection would hold a process that has nothing to serve.
    await watching.stop();
    throw error;
  });
  const stop = async () => void (await Promise.all([listening.stop(), watching.stop()]));
  return { port: listening.port, stop };
}

/** One of several processes that only serve pages: it says nothing, and ends with the first. */
async function serveBeside(parts: Parts, asked: Promise<void>): Promise<number> {
  const listening = await serveHere(parts);
  await asked;
  await listening.stop();
  return 0;
}

/** With WORKERS=0 the queue is left to `bin/laureat work`, and its library is not even loaded. */
async function openWorkers(parts: JobParts): Promise<Workers> {
  const count = parts.settings.workers;
  if (count === 0) return { stop: async () => {} };
  const { startWorkers } = await import('#platform/jobs/start-workers.ts');
  return startWorkers(parts, jobs, { count });
}

/** The first signal asks for a graceful stop; the second does not ask. */
function askToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let asked = false;
  const hear = () => {
    if (asked) process.exit(130);
    asked = true;
    resolve();
  };
  hearTheFirst(resolve);
  process.on('SIGTERM', hear);
  process.on('SIGINT', hear);
  return promise;
}

/** With PORT=0 the default public address is known only once the system has chosen. */
const withPort = (settings: Settings, port: number): Settings =>
  settings.port === port
    ? settings
    : {
        ...settings,
        port,
        publicUrl: settings.publicUrl.replace(/^http:\/\/localhost:0$/, `http://localhost:${port}`),
      };

/** Whole or absent, and once: two processes that start together wait for each other here. */
async function loadDemonstration({ db, signingKey, settings, log }: Parts): Promise<void> {
  await oneAtATime(db, 'demonstration', async (alone) => {
    if ((await listAuthorities(alone)).length > 0) return;
    const { loadDemo } = await import('#demo/load-demo.ts');
    const { publicUrl } = settings;
    const say = (line: string) => log.info(line);
    await loadDemo({ db: alone, signingKey, now: realNow(), publicUrl, log: say });
  });
}

function announce(io: CommandIo, { publicUrl }: Settings, { signingKey }: Instance): void {
  io.out(
    [
      `Lauréat est prêt : ouvrez ${publicUrl} (Ctrl-C pour arrêter).`,
      `Lauréat is ready: open ${publicUrl} (Ctrl-C to stop).`,
      `Clé de signature · Signing key: ${signingKey.fingerprint}`,
    ].join('\n'),
  );
}

/** Who reads this holds the machine: nobody else may open the installation. */
async function announceSetup(io: CommandIo, settings: Settings, instance: Instance): Promise<void> {
  if (settings.signIn.demoRoles || (await hasAdministrator(instance.db))) return;
  const code = setupCode(instance.signingKey);
  const url = `${settings.publicUrl}/setup`;
  io.out(`${setupMessages.fr.awaits(url, code)}\n${setupMessages.en.awaits(url, code)}`);
}

process.exitCode = await endWell(terminal, () => serve(terminal));
leaveTheFirst();
