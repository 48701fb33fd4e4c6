import { parseNext } from '#web/next-address.ts';
import { parseEmail } from './person.ts';
import { textOf } from './session-form.ts';

export type SignInForm = {
  next: string;
  /** As typed, to be shown again. */
  typed: string;
  password: string;
  /** Null when the form lacks something; `missing` says what. */
  email: string | null;
  missing: { email: boolean; password: boolean };
};

export function parseSignIn(form: FormData): SignInForm {
  const typed = textOf(form, 'email');
  const password = textOf(form, 'password');
  const email = parseEmail(typed);
  const missing = { email: email === null, password: password === '' };
  return {
    next: parseNext(textOf(form, 'next')),
    typed,
    password,
    missing,
    email: missing.password ? null : email,
  };
}
