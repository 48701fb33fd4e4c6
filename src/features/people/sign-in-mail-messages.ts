import type { MailTemplate } from '#platform/mail/mail-of.tsx';

/** Both say the same to a page: only whoever reads the mailbox learns which one came. */
export const signInMailMessages: {
  link: MailTemplate<{ url: string }>;
  unknown: MailTemplate<{ url: string }>;
  signUp: MailTemplate<{ url: string }>;
} = {
  link: {
    fr: ({ url }) => ({
      subject: 'Votre lien pour vous connecter à Lauréat',
      blocks: [
        { paragraph: 'Vous avez demandé un lien pour vous connecter.' },
        { action: 'Se connecter', href: url },
        {
          paragraph:
            'Ce lien sert une seule fois, pendant 15 minutes. La page qu’il ouvre vous demande de confirmer.',
        },
      ],
      footer:
        'Si vous n’avez rien demandé, ne faites rien : personne ne peut se connecter sans ce message.',
    }),
    en: ({ url }) => ({
      subject: 'Your link to sign in to Lauréat',
      blocks: [
        { paragraph: 'You asked for a link to sign in.' },
        { action: 'Sign in', href: url },
        {
          paragraph: 'The link works once, for 15 minutes. The page it opens asks you to confirm.',
        },
      ],
      footer: 'If you asked for nothing, do nothing: nobody can sign in without this message.',
    }),
  },
  unknown: {
    fr: ({ url }) => ({
      subject: 'Aucun compte Lauréat à cette adresse',
      blocks: [
        {
          paragraph:
            'Un lien de connexion a été demandé pour cette adresse, mais aucun compte ne l’utilise ici.',
        },
        {
          paragraph:
            'Votre compte est peut-être à une autre adresse. Pour déposer un dossier, créez un compte. Pour travailler dans un service, demandez une invitation à son administrateur.',
        },
        { action: 'Créer un compte', href: url },
      ],
      footer: 'Si vous n’avez rien demandé, ne faites rien.',
    }),
    en: ({ url }) => ({
      subject: 'No Lauréat account at this address',
      blocks: [
        { paragraph: 'A sign-in link was asked for this address, but no account here uses it.' },
        {
          paragraph:
            'Your account may be under another address. To file an application, create an account. To work in a service, ask its administrator for an invitation.',
        },
        { action: 'Create an account', href: url },
      ],
      footer: 'If you asked for nothing, do nothing.',
    }),
  },
  signUp: {
    fr: ({ url }) => ({
      subject: 'Votre lien pour créer un compte Lauréat',
      blocks: [
        { paragraph: 'Vous avez demandé un compte pour préparer un dossier.' },
        { action: 'Continuer', href: url },
        {
          paragraph:
            'Ce lien sert une seule fois, pendant 24 heures, et vous ramène là où vous alliez.',
        },
      ],
      footer:
        'Si vous n’avez rien demandé, ne faites rien : aucun compte ne s’ouvre sans ce message.',
    }),
    en: ({ url }) => ({
      subject: 'Your link to create a Lauréat account',
      blocks: [
        { paragraph: 'You asked for an account to prepare an application.' },
        { action: 'Go on', href: url },
        {
          paragraph:
            'The link works once, for 24 hours, and takes you back to where you were going.',
        },
      ],
      footer: 'If you asked for nothing, do nothing: no account opens without this message.',
    }),
  },
};
