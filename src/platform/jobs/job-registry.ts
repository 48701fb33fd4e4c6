import type { Db } from '../database.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import type { SigningKey } from '../signing.ts';

/**
 * Each job and its payload: identifiers and figures, never a personal value. A feature adds its own:
 * `declare module '#platform/jobs/job-registry.ts' { interface Jobs { 'print-letters': { batchId: string } } }`
 * and one line in src/jobs.ts; without that line it does not compile.
 */
export interface Jobs {
  'forget-old-jobs': Record<string, never>;
}

export type JobName = keyof Jobs & string;

/** What the running process is made of, as a job needs it. */
export type JobParts = { db: Db; settings: Settings; log: Log; signingKey: SigningKey };

export type JobContext = JobParts & {
  /** When this attempt began. */
  now: Date;
  jobId: string;
  /** After this attempt fails there is no other. */
  isLastAttempt: boolean;
  /** Aborted when the process stops, when someone cancels, or when its place was lost. */
  signal: AbortSignal;
};

/** Long work says how far it is; it throws when the work was cancelled or must be handed back. */
export type Progress = (done: number, total: number) => Promise<void>;

export type Job<Payload> = {
  /** What people read on the board. */
  title: { fr: string; en: string };
  /** Must bear being begun again: an attempt cut short is followed by another. */
  run(context: JobContext, payload: Payload, progress: Progress): Promise<void>;
  maxAttempts?: number;
  /** Of a job that erases what is past its time: how long it was kept. The data register shows it. */
  kept?: { fr: string; en: string };
  /** When it comes by itself, in UTC, as cron writes it: "0 3 * * *". Its payload is then {}. */
  schedule?: string;
};

export type JobRegistry = { [Name in JobName]: Job<Jobs[Name]> };
