import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';

/**
 * For this transaction only. Whatever is asked, an answer comes or the question is dropped; the
 * hits of a very common word fit in memory; and compiling a plan costs more than running it.
 */
export const boundSearch = (db: Db) =>
  sql`
    select set_config('statement_timeout', '3000', true), set_config('work_mem', '32MB', true),
      set_config('jit', 'off', true)`.execute(db);
