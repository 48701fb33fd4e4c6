import { bilingual, plural } from '#web/messages.ts';

export const erasureMessages = bilingual(
  {
    title: 'Effacer ce brouillon',
    mine: 'Mes dossiers',
    untitled: 'Dossier sans titre',
    lead: 'Rien n’a été déposé : le service n’a jamais vu ce brouillon. L’effacer ne se rattrape pas.',
    lost: 'Ce qui sera perdu',
    answers: (count: number) =>
      plural('fr', count, { one: `${count} réponse`, other: `${count} réponses` }),
    files: (count: number) =>
      plural('fr', count, { one: `${count} fichier joint`, other: `${count} fichiers joints` }),
    signature: 'la signature, si elle a été donnée ou demandée',
    others: 'L’organisme, ses membres et ses autres dossiers restent.',
    erase: 'Effacer le brouillon',
    keep: 'Garder le brouillon',
    erased: 'Le brouillon est effacé',
    erasedLong: 'Ses réponses et ses fichiers ne sont plus ici.',
    back: 'Voir mes dossiers',
    filed: 'Ce dossier est déposé : il ne s’efface pas. Vous pouvez le retirer.',
  },
  {
    title: 'Erase this draft',
    mine: 'My applications',
    untitled: 'Untitled application',
    lead: 'Nothing was filed: the service never saw this draft. Erasing it cannot be undone.',
    lost: 'What will be lost',
    answers: (count) => plural('en', count, { one: `${count} answer`, other: `${count} answers` }),
    files: (count) =>
      plural('en', count, { one: `${count} attached file`, other: `${count} attached files` }),
    signature: 'the signature, if it was given or asked for',
    others: 'The organisation, its members and its other applications stay.',
    erase: 'Erase the draft',
    keep: 'Keep the draft',
    erased: 'The draft is erased',
    erasedLong: 'Its answers and its files are no longer here.',
    back: 'See my applications',
    filed: 'This application is filed: it is not erased. You may withdraw it.',
  },
);
