import type { Role } from '#kernel/role.ts';

/** The mails a person may do without; a deadline and a receipt are always told. */
export const mutableMails = [
  'message-to-applicant',
  'message-to-service',
  'answer-to-service',
] as const;
export type MutableMail = (typeof mutableMails)[number];

type Holder = { memberships: readonly { role: Role }[] };

/** Those that may come to this person: what is written to officers comes to officers. */
export function mailsFor({ memberships }: Holder): readonly MutableMail[] {
  const isOfficer = memberships.some(({ role }) => role === 'officer');
  return isOfficer ? mutableMails : ['message-to-applicant'];
}
