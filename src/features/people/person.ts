/** Somebody who can sign in: an agent, a committee member, an applicant. */
export type Person = { id: string; name: string; email: string };

/**
 * Length is what resists; rules of composition only make people write passwords down (ANSSI and
 * CNIL, 2021–2022: twelve and more, with limits on attempts).
 */
export const shortestPassword = 12;
export const longestPassword = 128;

const emailShape = /^[^@\s]{1,64}@[^@\s]+\.[^@\s]+$/;

/** Null for what cannot be an address. Two spellings of one address are one: small letters. */
export function parseEmail(text: string): string | null {
  const email = text.trim().toLowerCase();
  return email.length <= 254 && emailShape.test(email) ? email : null;
}
