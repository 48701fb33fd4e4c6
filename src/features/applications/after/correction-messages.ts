import { bilingual } from '#web/messages.ts';
import type { CorrectionFault } from './correction.ts';

export const correctionMessages = bilingual(
  {
    title: 'Demander à corriger',
    mine: 'Mes dossiers',
    untitled: 'Dossier sans titre',
    number: (number: string) => `Dossier n° ${number}`,
    lead: 'L’appel est clos : seul le service peut rouvrir une question. Dites ce qui est à corriger ; il l’accepte, ou vous dit pourquoi il refuse. Ce que vous avez déposé reste valable.',
    reason: 'Ce qui est à corriger, et pourquoi',
    reasonHelp: 'Le service lit ce texte tel quel. 4 000 caractères au plus.',
    fields: 'Questions à rouvrir',
    ask: 'Envoyer la demande',
    refused: 'La demande n’est pas envoyée.',
    faults: {
      'reason-missing': 'Dites ce qui est à corriger.',
      'reason-too-long': 'Ce texte dépasse 4 000 caractères.',
      'fields-missing': 'Choisissez au moins une question.',
    } satisfies Record<CorrectionFault, string>,
    whyNot: {
      'still-open': 'L’appel est encore ouvert : modifiez le dossier et déposez-le à nouveau.',
      'already-asked': 'Votre demande précédente attend une réponse.',
      'already-open': 'Le dossier est déjà rouvert : répondez à la demande du service.',
      'not-to-correct': 'Ce dossier ne peut plus être corrigé.',
    },
    back: 'Retour au dossier',
  },
  {
    title: 'Ask to correct',
    mine: 'My applications',
    untitled: 'Untitled application',
    number: (number) => `Application no. ${number}`,
    lead: 'The call is closed: only the service can open a question again. Say what is to be corrected; it accepts, or tells you why it refuses. What you filed stands.',
    reason: 'What is to be corrected, and why',
    reasonHelp: 'The service reads this text as it is. 4,000 characters at most.',
    fields: 'Questions to open again',
    ask: 'Send the request',
    refused: 'The request is not sent.',
    faults: {
      'reason-missing': 'Say what is to be corrected.',
      'reason-too-long': 'This text is longer than 4,000 characters.',
      'fields-missing': 'Choose at least one question.',
    },
    whyNot: {
      'still-open': 'The call is still open: change the application and file it again.',
      'already-asked': 'Your earlier request waits for an answer.',
      'already-open': 'The application is open already: answer the request of the service.',
      'not-to-correct': 'This application can no longer be corrected.',
    },
    back: 'Back to the application',
  },
);
