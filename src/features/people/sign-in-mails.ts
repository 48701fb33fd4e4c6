import type { Locale } from '#kernel/money.ts';
import { mailOf } from '#platform/mail/mail-of.tsx';
import { localise } from '#web/locale.ts';
import { signInMailMessages } from './sign-in-mail-messages.ts';

type Asked = { publicUrl: string; locale: Locale };

export function linkMail({ token, publicUrl, locale }: Asked & { token: string }) {
  const url = `${publicUrl}${localise('/sign-in/link', locale)}?token=${token}`;
  return { kind: 'sign-in-link', ...mailOf(locale, signInMailMessages.link, { url }) };
}

export function unknownAddressMail({ publicUrl, locale }: Asked) {
  const url = `${publicUrl}${localise('/sign-in', locale)}`;
  return { kind: 'sign-in-unknown', ...mailOf(locale, signInMailMessages.unknown, { url }) };
}
