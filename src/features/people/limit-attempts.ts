import type { Db } from '#platform/database.ts';
import { type Attempt, type TooManyAttempts, tooMany } from './attempt.ts';
import { countAttempt } from './attempt-store.ts';

/** Counts every one of them, then answers the first that is one too many. */
export async function limitAttempts(
  db: Db,
  attempts: readonly Attempt[],
  now: Date,
): Promise<TooManyAttempts | null> {
  let refusal: TooManyAttempts | null = null;
  for (const attempt of attempts) {
    refusal ??= tooMany(attempt.kind, await countAttempt(db, attempt, now));
  }
  return refusal;
}
