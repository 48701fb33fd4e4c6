import { bilingual } from '#web/messages.ts';

export const signInMailMessages = bilingual(
  {
    link: {
      subject: 'Votre lien pour vous connecter à Lauréat',
      asked: 'Vous avez demandé un lien pour vous connecter.',
      open: 'Se connecter',
      once: 'Ce lien sert une seule fois, pendant 15 minutes. La page qu’il ouvre vous demande de confirmer.',
      notYou:
        'Si vous n’avez rien demandé, ne faites rien : personne ne peut se connecter sans ce message.',
    },
    unknown: {
      subject: 'Aucun compte Lauréat à cette adresse',
      asked:
        'Un lien de connexion a été demandé pour cette adresse, mais aucun compte ne l’utilise ici.',
      other:
        'Votre compte est peut-être à une autre adresse. Pour en ouvrir un, demandez une invitation à l’administrateur de votre service.',
      open: 'Page de connexion',
      notYou: 'Si vous n’avez rien demandé, ne faites rien.',
    },
  },
  {
    link: {
      subject: 'Your link to sign in to Lauréat',
      asked: 'You asked for a link to sign in.',
      open: 'Sign in',
      once: 'The link works once, for 15 minutes. The page it opens asks you to confirm.',
      notYou: 'If you asked for nothing, do nothing: nobody can sign in without this message.',
    },
    unknown: {
      subject: 'No Lauréat account at this address',
      asked: 'A sign-in link was asked for this address, but no account here uses it.',
      other:
        'Your account may be under another address. To have one, ask your service’s administrator for an invitation.',
      open: 'Sign-in page',
      notYou: 'If you asked for nothing, do nothing.',
    },
  },
);
