import type { MailTemplate } from '#platform/mail/mail-of.tsx';

type Facts = { name: string; organisation: string; call: string; until: string; url: string };

export const signatureMailMessages: MailTemplate<Facts> = {
  fr: ({ name, organisation, call, until, url }) => ({
    subject: `Votre signature est demandée : ${organisation}`,
    blocks: [
      {
        paragraph: `${name}, le dossier de ${organisation} pour l’appel à projets « ${call} » attend votre signature. Il ne peut pas être déposé sans elle.`,
      },
      {
        paragraph:
          'Aucun compte n’est nécessaire : la page dit ce que vous signez, et un bouton suffit.',
      },
      { action: 'Lire et signer', href: url },
      { paragraph: `Le lien sert une fois, jusqu’au ${until}.` },
    ],
    footer:
      'Vous recevez ce message parce qu’une personne de cette organisation a donné votre adresse. Si vous ne la connaissez pas, ne faites rien.',
  }),
  en: ({ name, organisation, call, until, url }) => ({
    subject: `Your signature is asked for: ${organisation}`,
    blocks: [
      {
        paragraph: `${name}, the application of ${organisation} to the call for projects “${call}” waits for your signature. It cannot be filed without it.`,
      },
      { paragraph: 'No account is needed: the page says what you sign, and one button is enough.' },
      { action: 'Read and sign', href: url },
      { paragraph: `The link serves once, until ${until}.` },
    ],
    footer:
      'You receive this message because somebody of this organisation gave your address. If you do not know them, do nothing.',
  }),
};
