import { accept, type Outcome, refuse } from '#kernel/outcome.ts';

export type RoadmapTerms = {
  objective: string;
  action: string;
  /** How one will know; empty when it is not said. */
  indicator: string;
  year: number | null;
};

/** A line of the roadmap of a working group: calls name those they serve, dossiers choose among them. */
export type RoadmapLine = RoadmapTerms & {
  id: string;
  groupId: string;
  archivedAt: Date | null;
};

type LineText = 'objective' | 'action' | 'indicator';

export type RoadmapRefusal =
  | { reason: 'line-text-missing'; field: LineText }
  | { reason: 'line-text-too-long'; field: LineText; length: number }
  | { reason: 'line-year-unread' };

export const longestText = 1000;

/** A year that is not one reads as NaN. */
export function settleLine(terms: RoadmapTerms): Outcome<RoadmapTerms, RoadmapRefusal> {
  for (const field of ['objective', 'action', 'indicator'] as const) {
    const { length } = terms[field];
    if (length === 0 && field !== 'indicator') {
      return refuse({ reason: 'line-text-missing', field });
    }
    if (length > longestText) return refuse({ reason: 'line-text-too-long', field, length });
  }
  const { year } = terms;
  const isYear = year === null || (Number.isInteger(year) && year >= 1990 && year <= 2100);
  return isYear ? accept(terms) : refuse({ reason: 'line-year-unread' });
}
