import { longestPassword, shortestPassword } from './person.ts';

export type PasswordRefusal =
  | { reason: 'password-too-short'; shortest: number }
  | { reason: 'password-too-long'; longest: number };

/** An empty one is none: the person will ask for a link each time. */
export function passwordRefusal({ length }: string): PasswordRefusal | null {
  if (length > 0 && length < shortestPassword) {
    return { reason: 'password-too-short', shortest: shortestPassword };
  }
  if (length > longestPassword) return { reason: 'password-too-long', longest: longestPassword };
  return null;
}
