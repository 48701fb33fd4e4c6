import type { Locale } from '#kernel/money.ts';
import { mailOf } from '#platform/mail/mail-of.tsx';
import { localise } from '#web/locale.ts';
import { enquiryMailMessages } from './enquiry-mail-messages.ts';

type About = { call: string; slug: string; asked: string; locale: Locale; publicUrl: string };

export const answeredMail = ({ locale, ...about }: About & { answer: string }) => ({
  kind: 'enquiry-answered',
  ...mailOf(locale, enquiryMailMessages.answered, { ...about, url: urlOf({ locale, ...about }) }),
});

export const setAsideMail = ({ locale, ...about }: About & { reason: string }) => ({
  kind: 'enquiry-set-aside',
  ...mailOf(locale, enquiryMailMessages.setAside, { ...about, url: urlOf({ locale, ...about }) }),
});

const urlOf = ({ slug, locale, publicUrl }: About): string =>
  publicUrl + localise(`/calls/${slug}/enquiries`, locale);
