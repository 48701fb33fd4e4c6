import type { Locale } from '#kernel/money.ts';
import { mailOf } from '#platform/mail/mail-of.tsx';
import { localise } from '#web/locale.ts';
import type { Dossier, Receipt } from './filing.ts';
import { receiptFacts } from './receipt-facts.ts';
import { receiptMailMessages } from './receipt-mail-messages.ts';

type About = { dossier: Dossier; receipt: Receipt; locale: Locale; publicUrl: string };

export function receiptMail({ dossier, receipt, locale, publicUrl }: About) {
  const { application, call, organisation } = dossier;
  const url = publicUrl + localise(`/applications/${application.id}/receipt`, locale);
  const facts = receiptFacts(
    {
      receipt,
      call: call.name,
      authority: call.authorityName,
      organisation: organisation.name,
      contact: call.settings.contact,
    },
    locale,
  );
  return {
    kind: 'application-receipt',
    ...mailOf(locale, receiptMailMessages, { ...facts, url }),
  };
}
