import type { Locale } from '#kernel/money.ts';
import { mailOf } from '#platform/mail/mail-of.tsx';
import { subscriptionAddresses } from './subscription-addresses.ts';
import { subscriptionMailMessages } from './subscription-mail-messages.ts';

type Asked = {
  call: string;
  token: string;
  isConfirmed: boolean;
  locale: Locale;
  publicUrl: string;
};

/** To a mailbox that was typed in the form: only who reads it learns whether it had subscribed. */
export function subscriptionMail({ call, token, isConfirmed, locale, publicUrl }: Asked) {
  const url = subscriptionAddresses(publicUrl, locale).subscription(token);
  const words = isConfirmed ? subscriptionMailMessages.already : subscriptionMailMessages.confirm;
  return {
    kind: isConfirmed ? 'subscription-known' : 'subscription-confirmation',
    ...mailOf(locale, words, { call, url }),
  };
}
