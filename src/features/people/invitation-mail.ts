import type { Locale } from '#kernel/money.ts';
import type { Role } from '#kernel/role.ts';
import { mailOf } from '#platform/mail/mail-of.tsx';
import { localise } from '#web/locale.ts';
import { invitationMailMessages } from './invitation-mail-messages.ts';
import { roleMessages } from './role-messages.ts';

type Asked = {
  token: string;
  publicUrl: string;
  locale: Locale;
  authority: string;
  roles: readonly Role[];
};

export function invitationMail({ token, publicUrl, locale, authority, roles }: Asked) {
  const named = roles.map((role) => roleMessages[locale][role].name.toLowerCase()).join(', ');
  const url = `${publicUrl}${localise('/invitation', locale)}?token=${token}`;
  const facts = { authority, roles: named, url };
  return { kind: 'invitation', ...mailOf(locale, invitationMailMessages, facts) };
}
