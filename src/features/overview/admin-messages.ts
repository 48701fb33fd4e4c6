import { bilingual, plural } from '#web/messages.ts';

export const adminMessages = bilingual(
  {
    title: 'Administration',
    lead: 'Ce qui attend, ce qui manque, et où le régler.',
    waitsTitle: 'Ce qui attend',
    missingTitle: 'Ce qui manque',
    nothingMissing: 'Rien ne manque',
    nothingMissingLong: 'Les pages que la loi demande sont complètes.',
    missingTexts: (count: number) =>
      plural('fr', count, {
        one: `${count} texte que la loi veut public reste à écrire :`,
        other: `${count} textes que la loi veut publics restent à écrire :`,
      }),
    write: 'Compléter les textes du service',
    settings: 'Vérifier les réglages',
    pagesTitle: 'Toutes les pages',
  },
  {
    title: 'Administration',
    lead: 'What waits, what is missing, and where to settle it.',
    waitsTitle: 'What waits',
    missingTitle: 'What is missing',
    nothingMissing: 'Nothing is missing',
    nothingMissingLong: 'The pages the law asks for are complete.',
    missingTexts: (count) =>
      plural('en', count, {
        one: `${count} text that the law wants public is still to be written:`,
        other: `${count} texts that the law wants public are still to be written:`,
      }),
    write: 'Complete the texts of the service',
    settings: 'Check the settings',
    pagesTitle: 'All pages',
  },
);
