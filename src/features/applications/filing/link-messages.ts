import { bilingual } from '#web/messages.ts';

/** What somebody without an account reads who is asked to sign. */
export const linkMessages = bilingual(
  {
    title: 'Signer un dossier',
    lead: (name: string, title: string) =>
      `Vous signez en tant que ${title === '' ? name : `${name}, ${title}`}.`,
    notYou:
      'Si ce n’est pas vous, fermez cette page : rien n’est signé tant que le bouton n’est pas pressé.',
    callOf: (authority: string) => `Appel à projets de : ${authority}`,
    read: 'Ce que vous signez',
    once: 'Votre signature est datée et jointe au dossier. Si une réponse change ensuite, elle vous sera demandée à nouveau.',
    sign: 'Signer',
    changed:
      'Le dossier vient de changer pendant que vous le lisiez. Relisez ce qui suit, puis signez.',
    done: 'Vous avez signé',
    doneLong: (organisation: string) =>
      `Merci. La personne qui prépare le dossier de ${organisation} peut maintenant le déposer. Vous n’avez rien d’autre à faire.`,
    over: 'Ce lien ne sert plus',
    overLong:
      'Il a déjà servi, il a expiré, ou un autre l’a remplacé. Demandez-en un nouveau à la personne qui prépare le dossier.',
  },
  {
    title: 'Sign an application',
    lead: (name, title) => `You sign as ${title === '' ? name : `${name}, ${title}`}.`,
    notYou: 'If this is not you, close this page: nothing is signed until the button is pressed.',
    callOf: (authority) => `Call for projects of: ${authority}`,
    read: 'What you sign',
    once: 'Your signature is dated and joined to the application. If an answer changes afterwards, you will be asked again.',
    sign: 'Sign',
    changed:
      'The application has just changed while you were reading it. Read what follows again, then sign.',
    done: 'You have signed',
    doneLong: (organisation) =>
      `Thank you. Whoever prepares the application of ${organisation} can now file it. There is nothing else for you to do.`,
    over: 'This link no longer serves',
    overLong:
      'It has served already, it has expired, or another has replaced it. Ask whoever prepares the application for a new one.',
  },
);
