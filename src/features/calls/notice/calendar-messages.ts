import { bilingual } from '#web/messages.ts';

export const calendarMessages = bilingual(
  {
    all: 'Appels à projets',
    opening: (call: string) => `Ouverture : ${call}`,
    closing: (call: string) => `Clôture : ${call}`,
    closingLong: (authority: string) =>
      `Dernier instant pour déposer un dossier. ${authority}. Seule la page de l’appel fait foi.`,
    committee: (call: string) => `Comité : ${call}`,
    announcement: (call: string) => `Annonce des résultats : ${call}`,
  },
  {
    all: 'Calls for projects',
    opening: (call) => `Opening: ${call}`,
    closing: (call) => `Closing: ${call}`,
    closingLong: (authority) =>
      `Last instant to file an application. ${authority}. Only the page of the call is authoritative.`,
    committee: (call) => `Committee: ${call}`,
    announcement: (call) => `Announcement of the results: ${call}`,
  },
);
