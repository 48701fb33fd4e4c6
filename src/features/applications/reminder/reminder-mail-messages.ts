import type { MailTemplate } from '#platform/mail/mail-of.tsx';

type Facts = {
  call: string;
  organisation: string;
  title: string;
  closes: string;
  contact: string;
  url: string;
  settings: string;
  /** Why the closing was moved; null when it comes near. */
  reason: string | null;
};

export const reminderMailMessages: MailTemplate<Facts> = {
  fr: ({ call, organisation, title, closes, contact, url, settings, reason }) => ({
    subject:
      reason === null
        ? `Votre dossier n’est pas encore déposé : « ${call} »`
        : `Vous avez plus de temps : « ${call} »`,
    blocks: [
      ...(reason === null
        ? []
        : [{ paragraph: `Le service a repoussé la clôture pour tous : ${reason}` }]),
      {
        paragraph: `Le dépôt ferme le ${closes}. Le dossier de ${organisation} est un brouillon : tant qu’il n’est pas déposé, le service ne le voit pas.`,
      },
      ...(title === '' ? [] : [{ paragraph: `Projet : ${title}` }]),
      { action: 'Reprendre le dossier', href: url },
      ...(contact === '' ? [] : [{ paragraph: `Une difficulté ? Écrivez à ${contact}.` }]),
      { link: 'Ne plus recevoir ces rappels', href: settings },
    ],
    footer: `Vous recevez ce message parce que vous remplissez un dossier pour ${organisation}. Si vous avez renoncé, vous pouvez l’effacer, ou ne rien faire.`,
  }),
  en: ({ call, organisation, title, closes, contact, url, settings, reason }) => ({
    subject:
      reason === null
        ? `Your application is not filed yet: “${call}”`
        : `You have more time: “${call}”`,
    blocks: [
      ...(reason === null
        ? []
        : [{ paragraph: `The service moved the closing for everybody: ${reason}` }]),
      {
        paragraph: `Filing closes on ${closes}. The application of ${organisation} is a draft: until it is filed, the service does not see it.`,
      },
      ...(title === '' ? [] : [{ paragraph: `Project: ${title}` }]),
      { action: 'Go on with the application', href: url },
      ...(contact === '' ? [] : [{ paragraph: `A difficulty? Write to ${contact}.` }]),
      { link: 'Receive no more reminders', href: settings },
    ],
    footer: `You receive this message because you fill in an application for ${organisation}. If you have given up, you can erase it, or do nothing.`,
  }),
};
