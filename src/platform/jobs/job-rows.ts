export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
export type AttemptEnding = 'done' | 'failed' | 'cut' | 'returned' | 'cancelled';

type JobRow = {
  id: string;
  authority_id: string | null;
  name: string;
  key: string | null;
  payload: object;
  state: JobState;
  run_at: Date;
  attempts: number;
  max_attempts: number;
  progress_done: number | null;
  progress_total: number | null;
  reason: string | null;
  cancel_asked_at: Date | null;
  created_at: Date;
  ended_at: Date | null;
};

type JobAttemptRow = {
  job_id: string;
  number: number;
  worker: number;
  began_at: Date;
  ended_at: Date | null;
  ending: AttemptEnding | null;
  reason: string | null;
  finished_after_cut_at: Date | null;
};

declare module '#platform/database.ts' {
  interface Database {
    jobs: JobRow;
    job_attempts: JobAttemptRow;
  }
}
