import type { MailTemplate } from '#platform/mail/mail-of.tsx';

type Facts = { call: string; asked: string; url: string };

const footer = {
  fr: 'Vous recevez ce message parce qu’une question a été posée avec votre adresse. Elle n’est publiée nulle part et sera effacée dans trente jours.',
  en: 'You receive this message because a question was asked with your address. It is published nowhere and will be erased in thirty days.',
};

export const enquiryMailMessages: {
  answered: MailTemplate<Facts & { answer: string }>;
  setAside: MailTemplate<Facts & { reason: string }>;
} = {
  answered: {
    fr: ({ call, asked, answer, url }) => ({
      subject: `Réponse à votre question : « ${call} »`,
      blocks: [
        { paragraph: `Le service a répondu à votre question sur l’appel à projets « ${call} ».` },
        { paragraph: `Vous demandiez : ${asked}` },
        { paragraph: `Réponse : ${answer}` },
        { action: 'Lire toutes les réponses', href: url },
      ],
      footer: footer.fr,
    }),
    en: ({ call, asked, answer, url }) => ({
      subject: `Answer to your question: “${call}”`,
      blocks: [
        {
          paragraph: `The service has answered your question about the call for projects “${call}”.`,
        },
        { paragraph: `You asked: ${asked}` },
        { paragraph: `Answer: ${answer}` },
        { action: 'Read all answers', href: url },
      ],
      footer: footer.en,
    }),
  },
  setAside: {
    fr: ({ call, asked, reason, url }) => ({
      subject: `Votre question sur « ${call} »`,
      blocks: [
        {
          paragraph: `Votre question sur l’appel à projets « ${call} » ne reçoit pas de réponse publique.`,
        },
        { paragraph: `Vous demandiez : ${asked}` },
        { paragraph: `Motif : ${reason}` },
        { link: 'Lire les réponses publiées', href: url },
      ],
      footer: footer.fr,
    }),
    en: ({ call, asked, reason, url }) => ({
      subject: `Your question about “${call}”`,
      blocks: [
        { paragraph: `Your question about the call for projects “${call}” gets no public answer.` },
        { paragraph: `You asked: ${asked}` },
        { paragraph: `Reason: ${reason}` },
        { link: 'Read the published answers', href: url },
      ],
      footer: footer.en,
    }),
  },
};
