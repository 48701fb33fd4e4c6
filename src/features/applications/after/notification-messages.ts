import { bilingual } from '#web/messages.ts';
import type { MutableMail } from './notification.ts';

export const notificationMessages = bilingual(
  {
    title: 'Courriels reçus',
    lead: 'Lauréat vous écrit pour ce qui suit, à l’adresse de votre compte. Aucun de ces courriels ne dit le contenu d’un dossier ou d’un message.',
    chosen: 'Ceux que vous pouvez ne plus recevoir',
    chosenHelp: 'Ce qui n’est plus envoyé reste à lire ici, quand vous vous connectez.',
    mails: {
      'message-to-applicant': 'Le service a écrit à propos d’un de vos dossiers',
      'message-to-service': 'Un porteur a écrit au service',
      'answer-to-service': 'Un porteur a complété son dossier, ou demande à le corriger',
    } satisfies Record<MutableMail, string>,
    always: 'Ceux qui sont toujours envoyés',
    alwaysLong: 'Un délai en dépend, ou ils vous protègent.',
    fixed: [
      'L’accusé de réception d’un dépôt',
      'Une demande de compléments, son rappel trois jours avant la fin, et la réponse à une demande de correction',
      'L’effacement prochain d’un brouillon qui dort',
      'Une signature demandée, une invitation, un lien de connexion',
    ],
    reminders: 'Les rappels avant la clôture d’un appel se choisissent à part.',
    remindersLink: 'Rappels avant clôture',
    save: 'Enregistrer',
    saved: 'Vos choix sont enregistrés.',
    done: 'C’est fait',
    account: 'Mon compte',
  },
  {
    title: 'Mails you receive',
    lead: 'Lauréat writes to you about what follows, at the address of your account. None of these mails holds the content of an application or a message.',
    chosen: 'Those you may do without',
    chosenHelp: 'What is no longer sent is still here to read when you sign in.',
    mails: {
      'message-to-applicant': 'The service wrote about one of your applications',
      'message-to-service': 'An applicant wrote to the service',
      'answer-to-service': 'An applicant completed an application, or asks to correct it',
    },
    always: 'Those that are always sent',
    alwaysLong: 'A deadline depends on them, or they protect you.',
    fixed: [
      'The receipt of a filing',
      'A request for completion, its reminder three days before the end, and the answer to a request to correct',
      'The coming erasure of a draft that sleeps',
      'A signature asked for, an invitation, a link to sign in',
    ],
    reminders: 'Reminders before the closing of a call are chosen apart.',
    remindersLink: 'Reminders before closing',
    save: 'Save',
    saved: 'Your choices are saved.',
    done: 'Done',
    account: 'My account',
  },
);
