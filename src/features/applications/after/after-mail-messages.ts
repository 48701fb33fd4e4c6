import type { MailTemplate } from '#platform/mail/mail-of.tsx';

/** Never what was written: a mailbox is read by others, and the dossier is read by its own. */
type Facts = { call: string; number: string; url: string };

const footer = {
  fr: 'Vous recevez ce message parce que vous remplissez ce dossier. Les courriels que vous recevez se choisissent dans votre compte.',
  en: 'You receive this message because you fill in this application. Choose the mails you receive in your account.',
};
const officeFooter = {
  fr: 'Vous recevez ce message parce que vous instruisez cet appel. Les courriels que vous recevez se choisissent dans votre compte.',
  en: 'You receive this message because you run this call. Choose the mails you receive in your account.',
};

export const afterMailMessages: {
  completionAsked: MailTemplate<Facts & { due: string }>;
  completionReminder: MailTemplate<Facts & { due: string }>;
  completionAnswered: MailTemplate<Facts>;
  messageToApplicant: MailTemplate<Facts>;
  messageToService: MailTemplate<Facts>;
  correctionAsked: MailTemplate<Facts>;
  correctionRefused: MailTemplate<Facts>;
  draftErased: MailTemplate<{ call: string; url: string; day: string }>;
} = {
  completionAsked: {
    fr: ({ call, number, due, url }) => ({
      subject: `À compléter avant le ${due} : dossier n° ${number}`,
      blocks: [
        {
          paragraph: `Le service vous demande de compléter le dossier n° ${number}, déposé à l’appel à projets « ${call} ».`,
        },
        {
          paragraph: `Répondez le ${due} au plus tard, à minuit (heure de Paris). Sans réponse, votre dossier est examiné tel que vous l’avez déposé.`,
        },
        { action: 'Voir ce qui est demandé', href: url },
      ],
      footer: footer.fr,
    }),
    en: ({ call, number, due, url }) => ({
      subject: `To complete by ${due}: application no. ${number}`,
      blocks: [
        {
          paragraph: `The service asks you to complete application no. ${number}, filed to the call “${call}”.`,
        },
        {
          paragraph: `Answer by ${due}, midnight at the latest (Paris time). Without an answer, your application is examined as you filed it.`,
        },
        { action: 'See what is asked', href: url },
      ],
      footer: footer.en,
    }),
  },
  completionReminder: {
    fr: ({ call, number, due, url }) => ({
      subject: `Rappel, avant le ${due} : dossier n° ${number} à compléter`,
      blocks: [
        {
          paragraph: `Le dossier n° ${number} (appel à projets « ${call} ») attend toujours votre réponse. Vous pouvez la donner jusqu’au ${due} inclus.`,
        },
        { action: 'Voir ce qui est demandé', href: url },
      ],
      footer: footer.fr,
    }),
    en: ({ call, number, due, url }) => ({
      subject: `Reminder, by ${due}: application no. ${number} to complete`,
      blocks: [
        {
          paragraph: `Application no. ${number} (call “${call}”) still waits for your answer. You can give it until ${due} included.`,
        },
        { action: 'See what is asked', href: url },
      ],
      footer: footer.en,
    }),
  },
  completionAnswered: {
    fr: ({ call, number, url }) => ({
      subject: `Complément reçu : dossier n° ${number}`,
      blocks: [
        { paragraph: `Le dossier n° ${number} (appel à projets « ${call} ») a été complété.` },
        { action: 'Voir le dossier', href: url },
      ],
      footer: officeFooter.fr,
    }),
    en: ({ call, number, url }) => ({
      subject: `Completed: application no. ${number}`,
      blocks: [
        { paragraph: `Application no. ${number} (call “${call}”) was completed.` },
        { action: 'See the application', href: url },
      ],
      footer: officeFooter.en,
    }),
  },
  messageToApplicant: {
    fr: ({ call, number, url }) => ({
      subject: `Un message du service : dossier n° ${number}`,
      blocks: [
        {
          paragraph: `Le service vous a écrit à propos du dossier n° ${number} (appel à projets « ${call} »).`,
        },
        { action: 'Lire le message', href: url },
      ],
      footer: footer.fr,
    }),
    en: ({ call, number, url }) => ({
      subject: `A message from the service: application no. ${number}`,
      blocks: [
        { paragraph: `The service wrote to you about application no. ${number} (call “${call}”).` },
        { action: 'Read the message', href: url },
      ],
      footer: footer.en,
    }),
  },
  messageToService: {
    fr: ({ call, number, url }) => ({
      subject: `Un message du porteur : dossier n° ${number}`,
      blocks: [
        {
          paragraph: `Le porteur du dossier n° ${number} (appel à projets « ${call} ») a écrit au service.`,
        },
        { action: 'Lire le message', href: url },
      ],
      footer: officeFooter.fr,
    }),
    en: ({ call, number, url }) => ({
      subject: `A message from the applicant: application no. ${number}`,
      blocks: [
        {
          paragraph: `The applicant of application no. ${number} (call “${call}”) wrote to the service.`,
        },
        { action: 'Read the message', href: url },
      ],
      footer: officeFooter.en,
    }),
  },
  correctionAsked: {
    fr: ({ call, number, url }) => ({
      subject: `Correction demandée : dossier n° ${number}`,
      blocks: [
        {
          paragraph: `Le porteur du dossier n° ${number} (appel à projets « ${call} ») demande à corriger ce qu’il a déposé.`,
        },
        { action: 'Accepter ou refuser', href: url },
      ],
      footer: officeFooter.fr,
    }),
    en: ({ call, number, url }) => ({
      subject: `Correction asked for: application no. ${number}`,
      blocks: [
        {
          paragraph: `The applicant of application no. ${number} (call “${call}”) asks to correct what was filed.`,
        },
        { action: 'Accept or refuse', href: url },
      ],
      footer: officeFooter.en,
    }),
  },
  correctionRefused: {
    fr: ({ call, number, url }) => ({
      subject: `Réponse à votre demande de correction : dossier n° ${number}`,
      blocks: [
        {
          paragraph: `Le service n’a pas rouvert le dossier n° ${number} (appel à projets « ${call} »). Son motif est dans le dossier ; ce que vous avez déposé reste valable.`,
        },
        { action: 'Lire le motif', href: url },
      ],
      footer: footer.fr,
    }),
    en: ({ call, number, url }) => ({
      subject: `Answer to your request to correct: application no. ${number}`,
      blocks: [
        {
          paragraph: `The service did not open application no. ${number} again (call “${call}”). Its reason is in the application; what you filed still stands.`,
        },
        { action: 'Read the reason', href: url },
      ],
      footer: footer.en,
    }),
  },
  draftErased: {
    fr: ({ call, url, day }) => ({
      subject: `Votre brouillon sera effacé le ${day} : « ${call} »`,
      blocks: [
        {
          paragraph: `Votre brouillon pour l’appel à projets « ${call} » n’a pas été déposé et dort depuis longtemps. Il sera effacé le ${day}, avec ses réponses et ses fichiers.`,
        },
        {
          paragraph:
            'Pour le garder, ouvrez-le et modifiez une réponse. S’il ne vous sert plus, vous n’avez rien à faire.',
        },
        { action: 'Ouvrir le brouillon', href: url },
      ],
      footer: footer.fr,
    }),
    en: ({ call, url, day }) => ({
      subject: `Your draft will be erased on ${day}: “${call}”`,
      blocks: [
        {
          paragraph: `Your draft for the call “${call}” was not filed and has slept for a long time. It will be erased on ${day}, with its answers and files.`,
        },
        {
          paragraph:
            'To keep it, open it and change an answer. If it is of no more use, you have nothing to do.',
        },
        { action: 'Open the draft', href: url },
      ],
      footer: footer.en,
    }),
  },
};
