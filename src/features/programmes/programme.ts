import { accept, type Outcome, refuse } from '#kernel/outcome.ts';

/** A public policy with credits over several years: a strategy, a plan. */
export type Programme = { id: string; authorityId: string; slug: string; name: string };

export type ProgrammeYears = { first: number; last: number };

/** What is told of it. A programme that was only named by a past call gives no years. */
export type ProgrammeTerms = {
  name: string;
  years: ProgrammeYears | null;
  description: string;
  /** Where the policy and its credits are laid down: an act, a public page. */
  source: string;
};

export type ProgrammeSheet = Programme & ProgrammeTerms;

export type ProgrammeRefusal =
  | { reason: 'programme-slug-taken'; slug: string }
  | { reason: 'programme-name-missing' }
  | { reason: 'programme-year-unread'; which: keyof ProgrammeYears }
  | { reason: 'programme-ends-before-it-begins' }
  /** Years that would leave out envelopes it already has. */
  | { reason: 'programme-years-leave-envelopes-out'; first: number; last: number };

export function settleProgramme<T extends Pick<ProgrammeTerms, 'name' | 'years'>>(
  terms: T,
  used: ProgrammeYears | null,
): Outcome<T, ProgrammeRefusal> {
  const { name, years } = terms;
  if (name.trim() === '') return refuse({ reason: 'programme-name-missing' });
  if (years === null) return accept(terms);
  for (const which of ['first', 'last'] as const) {
    const year = years[which];
    if (!Number.isInteger(year) || year < 1990 || year > 2100) {
      return refuse({ reason: 'programme-year-unread', which });
    }
  }
  if (years.last < years.first) return refuse({ reason: 'programme-ends-before-it-begins' });
  if (used && (used.first < years.first || used.last > years.last)) {
    return refuse({ reason: 'programme-years-leave-envelopes-out', ...used });
  }
  return accept(terms);
}
