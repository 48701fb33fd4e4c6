/** The mails a person may do without; a deadline and a receipt are always told. */
export const mutableMails = [
  'message-to-applicant',
  'message-to-service',
  'answer-to-service',
] as const;
export type MutableMail = (typeof mutableMails)[number];

export const isMutable = (text: string): text is MutableMail =>
  mutableMails.some((mail) => mail === text);
