import type { Locale } from '#kernel/money.ts';
import { mailOf } from '#platform/mail/mail-of.tsx';
import { newsMailMessages } from './news-mail-messages.ts';
import type { Told } from './news-store.ts';
import type { CallNews } from './subscription.ts';
import { subscriptionAddresses } from './subscription-addresses.ts';

type Asked = {
  news: CallNews;
  call: { slug: string; name: string; authority: string };
  subscriber: Told;
  publicUrl: string;
};

export function newsMail({ news, call, subscriber, publicUrl }: Asked) {
  const locale: Locale = subscriber.locale;
  const addresses = subscriptionAddresses(publicUrl, locale);
  const written = mailOf(locale, newsMailMessages, {
    news,
    call: call.name,
    authority: call.authority,
    url: news.kind === 'answer' ? addresses.enquiries(call.slug) : addresses.call(call.slug),
    leave: addresses.subscription(subscriber.token),
  });
  const unsubscribeUrl = addresses.oneClick(subscriber.token);
  return { kind: `call-${news.kind}`, unsubscribeUrl, ...written };
}
