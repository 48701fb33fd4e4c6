import type { MailTemplate } from '#platform/mail/mail-of.tsx';

type Invited = { who: string; organisation: string; role: string; url: string };
type Asked = { who: string; email: string; organisation: string; url: string };
type Answered = { organisation: string; url: string };

/** What members of an organisation are written. */
export const memberMailMessages: {
  invitation: MailTemplate<Invited>;
  request: MailTemplate<Asked>;
  accepted: MailTemplate<Answered>;
  declined: MailTemplate<Answered>;
} = {
  invitation: {
    fr: ({ who, organisation, role, url }) => ({
      subject: `Invitation à rejoindre ${organisation}`,
      blocks: [
        { paragraph: `${who} vous invite à rejoindre ${organisation} sur Lauréat, comme ${role}.` },
        { action: 'Voir l’invitation', href: url },
        { paragraph: 'Ce lien sert une seule fois, pendant 7 jours.' },
      ],
      footer: 'Si vous n’attendiez pas cette invitation, ne faites rien.',
    }),
    en: ({ who, organisation, role, url }) => ({
      subject: `Invitation to join ${organisation}`,
      blocks: [
        { paragraph: `${who} invites you to join ${organisation} on Lauréat, as ${role}.` },
        { action: 'See the invitation', href: url },
        { paragraph: 'The link works once, for 7 days.' },
      ],
      footer: 'If you were not expecting this invitation, do nothing.',
    }),
  },
  request: {
    fr: ({ who, email, organisation, url }) => ({
      subject: `${who} demande à rejoindre ${organisation}`,
      blocks: [
        {
          paragraph: `${who} (${email}) a écrit le SIRET de ${organisation} et demande à en devenir membre.`,
        },
        { action: 'Répondre', href: url },
        {
          paragraph:
            'Cette personne ne sait pas qui vous êtes. N’acceptez que si vous la connaissez : elle verrait vos dossiers.',
        },
      ],
      footer: 'Vous recevez ce message comme responsable de cet organisme.',
    }),
    en: ({ who, email, organisation, url }) => ({
      subject: `${who} asks to join ${organisation}`,
      blocks: [
        {
          paragraph: `${who} (${email}) wrote the SIRET of ${organisation} and asks to become a member.`,
        },
        { action: 'Answer', href: url },
        {
          paragraph:
            'This person does not know who you are. Accept only if you know them: they would see your applications.',
        },
      ],
      footer: 'You get this message as a manager of this organisation.',
    }),
  },
  accepted: {
    fr: ({ organisation, url }) => ({
      subject: `Vous êtes membre de ${organisation}`,
      blocks: [
        { paragraph: `Votre demande de rejoindre ${organisation} est acceptée.` },
        { action: 'Ouvrir l’organisme', href: url },
      ],
      footer: 'Vous recevez ce message parce que vous l’avez demandé.',
    }),
    en: ({ organisation, url }) => ({
      subject: `You are a member of ${organisation}`,
      blocks: [
        { paragraph: `Your request to join ${organisation} is accepted.` },
        { action: 'Open the organisation', href: url },
      ],
      footer: 'You get this message because you asked.',
    }),
  },
  declined: {
    fr: ({ organisation, url }) => ({
      subject: `Votre demande de rejoindre ${organisation}`,
      blocks: [
        {
          paragraph: `Votre demande de rejoindre ${organisation} n’a pas été acceptée. Si c’est une erreur, écrivez au contact indiqué sur la page de l’appel.`,
        },
        { link: 'Mes organismes', href: url },
      ],
      footer: 'Vous recevez ce message parce que vous l’avez demandé.',
    }),
    en: ({ organisation, url }) => ({
      subject: `Your request to join ${organisation}`,
      blocks: [
        {
          paragraph: `Your request to join ${organisation} was not accepted. If this is a mistake, write to the contact given on the page of the call.`,
        },
        { link: 'My organisations', href: url },
      ],
      footer: 'You get this message because you asked.',
    }),
  },
};
