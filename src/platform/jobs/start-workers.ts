import { type CronItem, parseCronItems, run } from 'graphile-worker';
import { realNow } from '../clock.ts';
import type { Db } from '../database.ts';
import { cut, endAttempt } from './attempt.ts';
import { enqueue } from './enqueue.ts';
import { cancelled, handedBack } from './interruption.ts';
import type { Job, JobName, JobParts, JobRegistry } from './job-registry.ts';
import { keepPlace } from './keep-place.ts';
import { queueLog } from './queue-log.ts';
import { openQueuePool } from './queue-pool.ts';
import { returnCutJobs } from './return-cut-jobs.ts';
import { type RunJobParts, type Running, runJob } from './run-job.ts';

export type Workers = {
  /** Finishes or hands back what it holds. */
  stop(): Promise<void>;
};

export type WorkersAsked = {
  /** How many jobs at once. */
  count: number;
  /** How often, in milliseconds, it looks for jobs of dead processes and for jobs to cancel. */
  round?: number;
  /** How long, in milliseconds, a job may take to finish once the process was asked to stop. */
  patience?: number;
};

/** Works through the queue inside this process, until it is stopped. */
export async function startWorkers(
  parts: JobParts,
  registry: JobRegistry,
  { count, round = 5000, patience = 8000 }: WorkersAsked,
): Promise<Workers> {
  const running: Running = new Map();
  const askAll = (reason: Error) => {
    for (const { controller } of running.values()) controller.abort(reason);
  };
  const place = await keepPlace(parts, () => askAll(handedBack()));
  const workshop = { parts, registry, running, worker: place.worker };
  const pgPool = openQueuePool(parts.db, 4);
  const runner = await run(
    { pgPool, concurrency: count, noHandleSignals: true, logger: queueLog(parts.log) },
    {
      'run-job': (payload) => runJob(workshop, idOf(payload)),
      schedule: (payload) => enqueueScheduled(parts, payload),
    },
    parseCronItems(cronItems(registry)),
  );
  const rounds = startRounds(() => goRound(workshop), round, parts);

  return {
    stop: async () => {
      await rounds.stop();
      askAll(handedBack());
      await Promise.race([runner.stop(), pause(patience, running)]);
      for (const { attempt } of running.values()) {
        const { jobId, number } = attempt;
        await endAttempt(parts.db, { jobId, number, ...cut, now: realNow() });
      }
      await place.leave();
      await pgPool.end();
    },
  };
}

/** Only while something still runs: an idle process stops at once. */
function pause(patience: number, running: Running): Promise<void> {
  if (running.size === 0) return new Promise(() => {});
  return new Promise((resolve) => setTimeout(resolve, patience).unref());
}

const idOf = (payload: unknown): string => (payload as { id: string }).id;

/** Jobs whose process died, and jobs that someone asked to cancel. */
async function goRound({ parts: { db }, running, worker }: RunJobParts): Promise<void> {
  await returnCutJobs(db, realNow());
  await returnForgotten(db, await worker(), running);
  if (running.size === 0) return;
  const asked = await db
    .selectFrom('jobs')
    .select('id')
    .where('id', 'in', [...running.keys()])
    .where('cancel_asked_at', 'is not', null)
    .execute();
  for (const { id } of asked) running.get(id)?.controller.abort(cancelled());
}

/** Attempts of ours that ended while the database could not be told. */
async function returnForgotten(db: Db, worker: number, running: Running): Promise<void> {
  const now = realNow();
  const open = await db
    .selectFrom('job_attempts')
    .select(['job_id', 'number'])
    .where('worker', '=', worker)
    .where('ended_at', 'is', null)
    .where('began_at', '<', new Date(now.getTime() - 60_000))
    .execute();
  for (const { job_id: jobId, number } of open) {
    if (!running.has(jobId)) await endAttempt(db, { jobId, number, ...cut, now });
  }
}

function startRounds(go: () => Promise<void>, round: number, { log }: JobParts) {
  let current = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const next = () => {
    current = go()
      .catch((error: unknown) => log.warn({ err: error }, 'could not look after the jobs'))
      .then(() => {
        if (!stopped) timer = setTimeout(next, round);
      });
  };
  next();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return current;
    },
  };
}

const cronItems = (registry: JobRegistry): CronItem[] =>
  Object.entries<Job<never>>(registry).flatMap(([name, { schedule }]) =>
    schedule ? [{ task: 'schedule', match: schedule, identifier: name, payload: { name } }] : [],
  );

/** The tick only writes the job: it then waits, runs and is shown like every other. */
async function enqueueScheduled({ db }: JobParts, payload: unknown): Promise<void> {
  const { name } = payload as { name: JobName };
  await enqueue(db, name, {} as never, { key: 'scheduled' });
}
