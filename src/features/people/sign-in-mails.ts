import type { Locale } from '#kernel/money.ts';
import { mailOf } from '#platform/mail/mail-of.tsx';
import { localise } from '#web/locale.ts';
import { signInMailMessages } from './sign-in-mail-messages.ts';

type Asked = { publicUrl: string; locale: Locale };
type Going = Asked & { next: string };

export function linkMail({ token, next, publicUrl, locale }: Going & { token: string }) {
  const url = `${publicUrl}${localise('/sign-in/link', locale)}?token=${token}&next=${encodeURIComponent(next)}`;
  return { kind: 'sign-in-link', ...mailOf(locale, signInMailMessages.link, { url }) };
}

export function unknownAddressMail({ next, publicUrl, locale }: Going) {
  const url = `${publicUrl}${localise('/sign-up', locale)}?next=${encodeURIComponent(next)}`;
  return { kind: 'sign-in-unknown', ...mailOf(locale, signInMailMessages.unknown, { url }) };
}

export function signUpMail({ token, publicUrl, locale }: Asked & { token: string }) {
  const url = `${publicUrl}${localise('/sign-up/confirmation', locale)}?token=${token}`;
  return { kind: 'sign-up-link', ...mailOf(locale, signInMailMessages.signUp, { url }) };
}
