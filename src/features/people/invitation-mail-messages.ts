import type { MailTemplate } from '#platform/mail/mail-of.tsx';

type Facts = { authority: string; roles: string; url: string };

export const invitationMailMessages: MailTemplate<Facts> = {
  fr: ({ authority, roles, url }) => ({
    subject: `Invitation de ${authority}`,
    blocks: [
      { paragraph: `${authority} vous invite à travailler avec Lauréat, comme : ${roles}.` },
      { action: 'Voir l’invitation', href: url },
      { paragraph: 'Ce lien sert une seule fois, pendant 7 jours.' },
    ],
    footer: 'Si vous n’attendiez pas cette invitation, ne faites rien.',
  }),
  en: ({ authority, roles, url }) => ({
    subject: `Invitation from ${authority}`,
    blocks: [
      { paragraph: `${authority} invites you to work with Lauréat, as: ${roles}.` },
      { action: 'See the invitation', href: url },
      { paragraph: 'The link works once, for 7 days.' },
    ],
    footer: 'If you were not expecting this invitation, do nothing.',
  }),
};
