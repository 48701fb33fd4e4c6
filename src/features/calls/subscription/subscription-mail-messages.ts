import type { MailTemplate } from '#platform/mail/mail-of.tsx';

type Facts = { call: string; url: string };

/** Both say the same to a page: only whoever reads the mailbox learns which one came. */
export const subscriptionMailMessages: {
  confirm: MailTemplate<Facts>;
  already: MailTemplate<Facts>;
} = {
  confirm: {
    fr: ({ call, url }) => ({
      subject: `Confirmez : être prévenu de l’appel « ${call} »`,
      blocks: [
        { paragraph: `Vous avez demandé à être prévenu de l’appel à projets « ${call} ».` },
        { action: 'Confirmer', href: url },
        {
          paragraph:
            'La page qui s’ouvre vous demande de confirmer. Sans cela, rien ne vous sera envoyé et votre adresse sera effacée dans sept jours.',
        },
      ],
      footer: 'Si vous n’avez rien demandé, ne faites rien : vous ne recevrez pas d’autre message.',
    }),
    en: ({ call, url }) => ({
      subject: `Please confirm: news of the call “${call}”`,
      blocks: [
        { paragraph: `You asked to be told about the call for projects “${call}”.` },
        { action: 'Confirm', href: url },
        {
          paragraph:
            'The page it opens asks you to confirm. Otherwise nothing is sent to you and your address is erased in seven days.',
        },
      ],
      footer: 'If you asked for nothing, do nothing: you will receive no other message.',
    }),
  },
  already: {
    fr: ({ call, url }) => ({
      subject: `Vous êtes déjà prévenu de l’appel « ${call} »`,
      blocks: [
        {
          paragraph: `Une demande vient d’être faite pour votre adresse : elle est déjà prévenue de l’appel à projets « ${call} ». Vous n’avez rien à faire.`,
        },
        { link: 'Ne plus recevoir ces messages', href: url },
      ],
    }),
    en: ({ call, url }) => ({
      subject: `You are already told about the call “${call}”`,
      blocks: [
        {
          paragraph: `Somebody has just asked for your address: it is already told about the call for projects “${call}”. There is nothing to do.`,
        },
        { link: 'Stop these messages', href: url },
      ],
    }),
  },
};
