import type { Locale } from '#kernel/money.ts';
import type { Role } from '#kernel/role.ts';
import { localise } from '#web/locale.ts';
import { invitationMessages } from './invitation-messages.ts';
import { type Letter, letterOf } from './mail-letter.ts';
import { roleMessages } from './role-messages.ts';

type Asked = {
  token: string;
  publicUrl: string;
  locale: Locale;
  authority: string;
  roles: readonly Role[];
};

export function invitationMail({ token, publicUrl, locale, authority, roles }: Asked): Letter {
  const words = invitationMessages[locale].mail;
  const named = roles.map((role) => roleMessages[locale][role].name.toLowerCase()).join(', ');
  return letterOf('invitation', locale, {
    subject: words.subject(authority),
    before: [words.invited(authority, named)],
    link: {
      label: words.open,
      url: `${publicUrl}${localise('/invitation', locale)}?token=${token}`,
    },
    after: [words.once, words.notYou],
  });
}
