import type { Locale } from '#kernel/money.ts';
import { localise } from '#web/locale.ts';
import { type Letter, letterOf } from './mail-letter.ts';
import { signInMailMessages } from './sign-in-mail-messages.ts';

type Asked = { publicUrl: string; locale: Locale };

export function linkMail({ token, publicUrl, locale }: Asked & { token: string }): Letter {
  const words = signInMailMessages[locale].link;
  return letterOf('sign-in-link', locale, {
    subject: words.subject,
    before: [words.asked],
    link: {
      label: words.open,
      url: `${publicUrl}${localise('/sign-in/link', locale)}?token=${token}`,
    },
    after: [words.once, words.notYou],
  });
}

export function unknownAddressMail({ publicUrl, locale }: Asked): Letter {
  const words = signInMailMessages[locale].unknown;
  return letterOf('sign-in-unknown', locale, {
    subject: words.subject,
    before: [words.asked, words.other],
    link: { label: words.open, url: `${publicUrl}${localise('/sign-in', locale)}` },
    after: [words.notYou],
  });
}
