import type { ApplicantKind } from '#kernel/applicant-kind.ts';

/** The first signs of the legal category of INSEE; the longest that fits decides. */
const kinds: Record<string, ApplicantKind> = {
  '5': 'company',
  '6': 'company',
  '7': 'other-public-body',
  '7210': 'commune',
  '7220': 'department',
  '7229': 'department',
  '7230': 'region',
  '7331': 'public-school',
  '7341': 'other-public-body',
  '7343': 'epci',
  '7344': 'epci',
  '7345': 'epci',
  '7346': 'epci',
  '7347': 'epci',
  '7348': 'epci',
  '7361': 'ccas',
  '92': 'association',
  '93': 'foundation',
};

export function kindOfCategory(category: string): ApplicantKind | null {
  for (let length = category.length; length > 0; length -= 1) {
    const kind = kinds[category.slice(0, length)];
    if (kind) return kind;
  }
  return null;
}
