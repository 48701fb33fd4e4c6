import { type Locale, localise } from '#web/locale.ts';
import type { CallPhase } from '../call.ts';
import { type CallSort, callSorts } from '../call-list-queries.ts';

export const phases: readonly CallPhase[] = [
  'draft',
  'scheduled',
  'upcoming',
  'open',
  'closed',
  'under-review',
  'decided',
  'announced',
  'archived',
];

export type CallListAsked = {
  words: string;
  phase: CallPhase | null;
  sort: CallSort;
  page: number;
};

/** What the address asks of the list; what it does not know is left aside. */
export function readCallList(query: Readonly<Record<string, string>>): CallListAsked {
  const page = Number(query['page'] ?? '1');
  return {
    words: (query['words'] ?? '').trim().slice(0, 100),
    phase: phases.find((phase) => phase === query['phase']) ?? null,
    sort: {
      by: callSorts.find((sort) => sort === query['sort']) ?? 'created',
      direction: query['direction'] === 'up' ? 'up' : 'down',
    },
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

export function listAddress({ words, phase, sort, page }: CallListAsked, locale: Locale): string {
  const query = new URLSearchParams();
  if (words !== '') query.set('words', words);
  if (phase !== null) query.set('phase', phase);
  if (sort.by !== 'created' || sort.direction !== 'down') {
    query.set('sort', sort.by);
    query.set('direction', sort.direction);
  }
  if (page !== 1) query.set('page', String(page));
  const text = query.toString();
  return localise(`/office/calls${text === '' ? '' : `?${text}`}`, locale);
}
