import type { JobCriteria } from '#platform/jobs/job-queries.ts';
import { type Locale, localise } from '#web/locale.ts';

export const jobsBoard = '/admin/jobs';

export function jobsAddress({ state, name, page }: JobCriteria, locale: Locale): string {
  const query = new URLSearchParams();
  if (state !== null) query.set('state', state);
  if (name !== null) query.set('name', name);
  if (page > 1) query.set('page', String(page));
  return localise(query.size > 0 ? `${jobsBoard}?${query}` : jobsBoard, locale);
}

export const jobAddress = (id: string, locale: Locale, part = ''): string =>
  localise(`${jobsBoard}/${id}${part}`, locale);
