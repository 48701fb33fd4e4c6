import { type Finding, type FindingKind, severityOf } from '#features/publication/finding.ts';

type Facts = Partial<Omit<Finding, 'kind' | 'severity' | 'line'>>;

/** A finding of a kind, with its facts; its first line is the first of its lines. */
export const finding = (kind: FindingKind, facts: Facts = {}): Finding => {
  const lines = [...new Set(facts.lines ?? [])].sort((a, b) => a - b);
  return {
    kind,
    severity: severityOf[kind],
    unit: facts.unit ?? null,
    stated: facts.stated ?? null,
    computed: facts.computed ?? null,
    line: lines[0] ?? null,
    lines,
    subject: facts.subject ?? null,
    details: [...(facts.details ?? [])],
  };
};
