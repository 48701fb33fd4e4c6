/** Who may apply to a call. The order is that of screens. */
export const applicantKinds = [
  'association',
  'foundation',
  'commune',
  'epci',
  'department',
  'region',
  'ccas',
  'public-school',
  'other-public-body',
  'company',
] as const;

export type ApplicantKind = (typeof applicantKinds)[number];

export const isApplicantKind = (text: string): text is ApplicantKind =>
  applicantKinds.some((kind) => kind === text);
