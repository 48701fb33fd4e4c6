import { z } from 'zod';
import type { JobCriteria } from '#platform/jobs/job-queries.ts';

const state = z.enum(['waiting', 'running', 'failed', 'done', 'cancelled']);
const page = z.coerce.number().int().min(1).max(10_000);

/** An address that says nothing we know is the whole board. */
export function parseJobCriteria(query: Record<string, string>): JobCriteria {
  return {
    state: state.safeParse(query['state']).data ?? null,
    name: query['name']?.slice(0, 100) || null,
    page: page.safeParse(query['page']).data ?? 1,
  };
}
