/** What a person does for an authority; docs/glossary.md has the word on screen of each. */
export const roles = [
  'administrator',
  'officer',
  'group-lead',
  'group-deputy',
  'department-service',
  'committee-member',
  'chair',
  'signatory',
  'payment-manager',
  'press-officer',
  'auditor',
  'applicant',
] as const;

export type Role = (typeof roles)[number];

/** Null for a text that names no role: it comes from a form or an old row. */
export const parseRole = (text: string): Role | null => roles.find((role) => role === text) ?? null;
