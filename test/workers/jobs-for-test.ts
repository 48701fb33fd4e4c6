import { appendFileSync, existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '#platform/database.ts';
import { type EnqueueOptions, enqueue } from '#platform/jobs/enqueue.ts';
import type { Job, JobName, JobRegistry } from '#platform/jobs/job-registry.ts';

type JobsForTest = {
  /** Writes a line in a file; with `until`, goes on until it is asked to stop. */
  'test-note': { file: string; until?: string };
  /** Writes a line in a file, then hears nothing until the file `until` exists. */
  'test-deaf': { file: string; until: string };
  'test-fail': { message: string };
  /** Counts to `total`, one line of progress at a time, and waits at `stopAt` until asked to stop. */
  'test-count': { total: number; stopAt: number };
};

const note: Job<{ file: string; until?: string }> = {
  title: { fr: 'Note', en: 'Note' },
  run: async ({ jobId, signal }, { file, until }) => {
    appendFileSync(file, `${jobId}\n`);
    if (until) await untilAborted(signal);
  },
};

const deaf: Job<{ file: string; until: string }> = {
  title: { fr: 'Sourde', en: 'Deaf' },
  run: async ({ jobId }, { file, until }) => {
    appendFileSync(file, `${jobId}\n`);
    while (!existsSync(until)) await pause(10);
  },
};

const fail: Job<{ message: string }> = {
  title: { fr: 'Échec', en: 'Failure' },
  run: async (_context, { message }) => {
    throw new Error(message);
  },
};

const count: Job<{ total: number; stopAt: number }> = {
  title: { fr: 'Compte', en: 'Count' },
  run: async ({ signal }, { total, stopAt }, progress) => {
    for (let done = 1; done <= total; done += 1) {
      await progress(done, total);
      if (done === stopAt) await untilAborted(signal);
    }
  },
};

const untilAborted = async (signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) await pause(10);
  signal.throwIfAborted();
};

/** The jobs of the tests; those of the program are not run here. */
export const jobsForTest = {
  'test-note': note,
  'test-deaf': deaf,
  'test-fail': fail,
  'test-count': count,
} as unknown as JobRegistry;

/** Their names are not those of the program: only a test may write them. */
export const enqueueForTest = <Name extends keyof JobsForTest>(
  db: Db,
  name: Name,
  payload: JobsForTest[Name],
  options: EnqueueOptions = {},
): Promise<string> => enqueue(db, name as unknown as JobName, payload as never, options);
