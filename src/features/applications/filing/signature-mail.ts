import type { Locale } from '#kernel/money.ts';
import { mailOf } from '#platform/mail/mail-of.tsx';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import type { Dossier } from './filing.ts';
import type { Signatory } from './signature.ts';
import { signatureMailMessages } from './signature-mail-messages.ts';

type About = {
  dossier: Dossier;
  signatory: Signatory;
  token: string;
  endsAt: Date;
  locale: Locale;
  publicUrl: string;
};

/** Where a link to sign leads. */
export const signatureAddress = (token: string, locale: Locale): string =>
  `${localise('/signature', locale)}?token=${token}`;

export const signatureMail = ({ dossier, signatory, token, endsAt, locale, publicUrl }: About) => ({
  kind: 'signature-asked',
  ...mailOf(locale, signatureMailMessages, {
    name: signatory.name,
    organisation: dossier.organisation.name,
    call: dossier.call.name,
    until: formatInstant(endsAt, locale),
    url: publicUrl + signatureAddress(token, locale),
  }),
});
