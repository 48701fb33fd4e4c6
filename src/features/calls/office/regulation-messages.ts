import { bilingual } from '#web/messages.ts';

export const regulationMessages = bilingual(
  {
    text: 'Texte du règlement',
    textHelp:
      'Une ligne vide sépare les paragraphes ; « # » fait un titre, « - » une liste, « **gras** ». Aucun code n’est exécuté.',
    read: 'Comme il sera lu',
    fixed: 'L’appel est publié : son règlement et ses annexes ne changent plus.',
    annexes: 'Annexes',
    annexesLead: 'Modèles à remplir, pièces à lire. Chacun les télécharge sur la page publique.',
    none: 'Aucune annexe.',
    send: 'Joindre',
    remove: (name: string) => `Retirer ${name}`,
    removeWord: 'Retirer',
    nothing: 'Choisissez un document.',
    broken: 'L’envoi a été coupé : recommencez.',
    removalReason: 'Annexe retirée de l’appel avant sa publication',
    save: 'Enregistrer le texte',
    tooLong: 'Le texte dépasse 100 000 signes : mettez le reste en annexe.',
  },
  {
    text: 'Text of the regulation',
    textHelp:
      'An empty line separates paragraphs; “#” makes a heading, “-” a list, “**bold**”. No code is run.',
    read: 'As it will be read',
    fixed: 'The call is published: its regulation and annexes no longer change.',
    annexes: 'Annexes',
    annexesLead: 'Models to fill in, documents to read. Anybody downloads them on the public page.',
    none: 'No annex.',
    send: 'Attach',
    remove: (name) => `Take ${name} away`,
    removeWord: 'Take away',
    nothing: 'Choose a document.',
    broken: 'The transfer was cut: start over.',
    removalReason: 'Annex taken away from the call before its publication',
    save: 'Save the text',
    tooLong: 'The text is above 100,000 characters: put the rest in an annex.',
  },
);
