import { type Locale, localise } from '#web/locale.ts';

/** Addresses of the mails, in their reader's language; the token is the only proof they need. */
export const subscriptionAddresses = (publicUrl: string, locale: Locale) => {
  const absolute = (path: string) => publicUrl + localise(path, locale);
  return {
    call: (slug: string) => absolute(`/calls/${slug}`),
    enquiries: (slug: string) => absolute(`/calls/${slug}/enquiries`),
    subscription: (token: string) => absolute(`/subscriptions/${token}`),
    oneClick: (token: string) => `${publicUrl}/subscriptions/${token}/one-click`,
  };
};
