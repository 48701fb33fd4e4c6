import { realNow } from '../clock.ts';
import { type Attempt, beginAttempt, type Ended, endAttempt } from './attempt.ts';
import { cancelled, Interruption, reasonOf } from './interruption.ts';
import type { Job, JobParts, JobRegistry } from './job-registry.ts';
import { saveProgress } from './save-progress.ts';

/** What this process is doing now, and how to ask it to stop. */
export type Running = Map<string, { attempt: Attempt; controller: AbortController }>;

export type RunJobParts = {
  parts: JobParts;
  registry: JobRegistry;
  running: Running;
  /** The number of this process; waits while its place is being taken again. */
  worker: () => Promise<number>;
};

/** One turn: begins the job, runs it, writes how it ended. The queue only hears that the turn is over. */
export async function runJob(workshop: RunJobParts, jobId: string): Promise<void> {
  const { parts, running } = workshop;
  const attempt = await beginAttempt(parts.db, jobId, await workshop.worker(), realNow());
  if (attempt === null) return;
  const controller = new AbortController();
  running.set(jobId, { attempt, controller });
  try {
    const ended = await tryJob(workshop, attempt, controller.signal);
    const { number, name } = attempt;
    const said = await endAttempt(parts.db, { jobId, number, ...ended, now: realNow() });
    const line = { jobId, job: name, attempt: number, ...ended };
    if (said === 'was-cut') parts.log.warn(line, 'job finished after it was thought cut');
    else if (ended.ending === 'failed') parts.log.warn(line, 'job failed');
    else parts.log.debug(line, 'job ended');
  } finally {
    running.delete(jobId);
  }
}

async function tryJob(
  { parts, registry }: RunJobParts,
  attempt: Attempt,
  signal: AbortSignal,
): Promise<Ended> {
  const { jobId, name, payload, isLastAttempt } = attempt;
  const known: Record<string, Job<object>> = registry as Record<string, Job<never>>;
  const job = Object.hasOwn(known, name) ? known[name] : undefined;
  // Another version of the program may know it: the job keeps its later attempts.
  if (!job) return { ending: 'failed', reason: `unknown job: ${name}` };
  try {
    const context = { ...parts, now: realNow(), jobId, isLastAttempt, signal };
    await job.run(context, payload, async (done, total) => {
      signal.throwIfAborted();
      if (await saveProgress(parts.db, attempt, done, total)) throw cancelled();
    });
    return { ending: 'done', reason: null };
  } catch (error) {
    if (error instanceof Interruption) return error.ended;
    // A socket closed because we were asked to stop complains in its own words.
    if (signal.aborted && signal.reason instanceof Interruption) return signal.reason.ended;
    return { ending: 'failed', reason: reasonOf(error) };
  }
}
