import { type PlainDay, parsePlainDay } from '#kernel/day.ts';

/** What an auditor looks for; an absent criterion is null. */
export type AuditCriteria = {
  subjectKind: string | null;
  subjectId: string | null;
  name: string | null;
  /** An e-mail address or an identifier; `system` for what nobody did by hand. */
  actor: string | null;
  /** Days of Paris, both included. */
  from: PlainDay | null;
  until: PlainDay | null;
};

export type AuditProblem = { field: 'from' | 'until' | 'period'; text: string };

export const pageSize = 50;
export const mostCounted = 10_000;

type Query = Record<string, string | undefined>;

/** A day that is not one is said, and left out of the search. */
export function parseAudit(query: Query): {
  criteria: AuditCriteria;
  before: bigint | null;
  problems: readonly AuditProblem[];
} {
  const text = (name: string) => query[name]?.trim().slice(0, 200) || null;
  const days = (['from', 'until'] as const).map((field) => {
    const written = text(field);
    return { field, written, day: written === null ? null : parsePlainDay(written) };
  });
  const problems: AuditProblem[] = days
    .filter(({ written, day }) => written !== null && day === null)
    .map(({ field, written }) => ({ field, text: written ?? '' }));
  const [from = null, until = null] = days.map(({ day }) => day);
  if (from !== null && until !== null && from > until) {
    problems.push({ field: 'period', text: `${from} – ${until}` });
  }
  return {
    criteria: {
      subjectKind: text('kind'),
      subjectId: text('subject'),
      name: text('name'),
      actor: text('actor')?.toLowerCase() ?? null,
      from,
      until,
    },
    before: parsePosition(query['before']),
    problems,
  };
}

/** Where the page before ended. PostgreSQL's bigint has at most 19 digits. */
const parsePosition = (text: string | undefined): bigint | null =>
  text !== undefined && /^\d{1,18}$/.test(text) ? BigInt(text) : null;
