import { type Locale, localise } from '#web/locale.ts';
import type { AuditCriteria } from './audit-criteria.ts';

export const auditPath = '/audit';

export const auditAddress = (
  criteria: AuditCriteria,
  locale: Locale,
  before: bigint | null = null,
): string => localise(withQuery(auditPath, criteria, before), locale);

export const auditFileAddress = (
  criteria: AuditCriteria,
  format: 'csv' | 'jsonl',
  locale: Locale,
): string => localise(withQuery(`${auditPath}/events.${format}`, criteria, null), locale);

export const noCriteria: AuditCriteria = {
  subjectKind: null,
  subjectId: null,
  name: null,
  actor: null,
  from: null,
  until: null,
};

function withQuery(path: string, criteria: AuditCriteria, before: bigint | null): string {
  const { subjectKind, subjectId, name, actor, from, until } = criteria;
  const asked = { kind: subjectKind, subject: subjectId, name, actor, from, until };
  const given = Object.entries({ ...asked, before: before?.toString() ?? null });
  const query = new URLSearchParams(
    given.flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
  return query.size === 0 ? path : `${path}?${query}`;
}
