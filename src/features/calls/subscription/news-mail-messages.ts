import type { MailTemplate, MailWords } from '#platform/mail/mail-of.tsx';
import { formatInstant } from '#web/instants.ts';
import type { CallNews } from './subscription.ts';

type Facts = { news: CallNews; call: string; authority: string; url: string; leave: string };
type Said = { subject: string; paragraphs: readonly string[]; action: string };

/** One mail a piece of news: what happened, what it means, where to read on, how to stop. */
export const newsMailMessages: MailTemplate<Facts> = {
  fr: ({ news, call, authority, url, leave }) =>
    laidOut(said(french, news, call), {
      url,
      leave,
      stop: 'Ne plus recevoir ces messages',
      footer: `${authority}. Vous recevez ce message parce que vous avez demandé à être prévenu de cet appel à projets.`,
    }),
  en: ({ news, call, authority, url, leave }) =>
    laidOut(said(english, news, call), {
      url,
      leave,
      stop: 'Stop these messages',
      footer: `${authority}. You receive this message because you asked to be told about this call for projects.`,
    }),
};

type Around = { url: string; leave: string; stop: string; footer: string };

const laidOut = (said: Said, { url, leave, stop, footer }: Around): MailWords => ({
  subject: said.subject,
  blocks: [
    ...said.paragraphs.map((paragraph) => ({ paragraph })),
    { action: said.action, href: url },
    { link: stop, href: leave },
  ],
  footer,
});

type Writers = {
  [Kind in CallNews['kind']]: (news: Extract<CallNews, { kind: Kind }>, call: string) => Said;
};

// Each writer takes the news of its own kind: the compiler cannot see that the key says so.
const said = (writers: Writers, news: CallNews, call: string): Said =>
  (writers[news.kind] as (news: CallNews, call: string) => Said)(news, call);

const french: Writers = {
  opening: (news, call) => ({
    subject: `Ouvert : « ${call} »`,
    paragraphs: [
      `L’appel à projets « ${call} » est ouvert.`,
      `Les dossiers sont reçus jusqu’au ${formatInstant(news.closesAt, 'fr')}.`,
    ],
    action: 'Lire la page de l’appel',
  }),
  extension: (news, call) => ({
    subject: `Prolongé : « ${call} »`,
    paragraphs: [
      `L’appel à projets « ${call} » est prolongé, pour tous : il ferme le ${formatInstant(news.closesAt, 'fr')}, et non plus le ${formatInstant(news.before, 'fr')}.`,
      `Motif : ${news.reason}`,
    ],
    action: 'Lire la page de l’appel',
  }),
  'wave-added': (news, call) => ({
    subject: `Une vague de plus : « ${call} »`,
    paragraphs: [
      `L’appel à projets « ${call} » aura une vague de plus : elle ouvre le ${formatInstant(news.opensAt, 'fr')} et ferme le ${formatInstant(news.closesAt, 'fr')}.`,
      'Les conditions et le formulaire sont sur la page de l’appel.',
    ],
    action: 'Lire la page de l’appel',
  }),
  'closing-soon': (news, call) => ({
    subject: `Ferme dans ${news.days} jours : « ${call} »`,
    paragraphs: [
      `L’appel à projets « ${call} » ferme le ${formatInstant(news.closesAt, 'fr')}.`,
      'Un dossier déposé avant cet instant peut encore être modifié jusqu’à la clôture.',
    ],
    action: 'Lire la page de l’appel',
  }),
  answer: (news, call) => ({
    subject: `${news.version === 1 ? 'Une réponse' : 'Une réponse modifiée'} : « ${call} »`,
    paragraphs: [
      `Le service a ${news.version === 1 ? 'répondu à une question' : 'modifié une réponse'} sur l’appel à projets « ${call} ».`,
      `Question : ${news.question}`,
    ],
    action: 'Lire la réponse',
  }),
  'form-revised': (news, call) => ({
    subject: `Formulaire modifié : « ${call} »`,
    paragraphs: [
      `Le formulaire de l’appel à projets « ${call} » a changé. Les dossiers déjà déposés ne sont pas touchés ; la page de l’appel montre les questions comme elles sont maintenant.`,
      `Motif : ${news.reason}`,
    ],
    action: 'Lire la page de l’appel',
  }),
  withdrawal: (news, call) => ({
    subject: `Retiré : « ${call} »`,
    paragraphs: [
      `L’appel à projets « ${call} » est retiré : aucun dossier ne peut y être déposé.`,
      `Motif : ${news.reason}`,
    ],
    action: 'Lire la page de l’appel',
  }),
  results: ({ version }, call) => ({
    subject: `${version === 1 ? 'Résultats' : 'Résultats rectifiés'} : « ${call} »`,
    paragraphs: [
      version === 1
        ? `Les résultats de l’appel à projets « ${call} » sont publiés.`
        : `Les résultats de l’appel à projets « ${call} » ont été rectifiés. Le motif est sur la page, et la version d’avant y reste lisible.`,
    ],
    action: 'Lire les résultats',
  }),
};

const english: Writers = {
  opening: (news, call) => ({
    subject: `Open: “${call}”`,
    paragraphs: [
      `The call for projects “${call}” is open.`,
      `Applications are taken until ${formatInstant(news.closesAt, 'en')}.`,
    ],
    action: 'Read the page of the call',
  }),
  extension: (news, call) => ({
    subject: `Extended: “${call}”`,
    paragraphs: [
      `The call for projects “${call}” is extended, for everybody: it closes on ${formatInstant(news.closesAt, 'en')} instead of ${formatInstant(news.before, 'en')}.`,
      `Reason: ${news.reason}`,
    ],
    action: 'Read the page of the call',
  }),
  'wave-added': (news, call) => ({
    subject: `One more wave: “${call}”`,
    paragraphs: [
      `The call for projects “${call}” will have one more wave: it opens on ${formatInstant(news.opensAt, 'en')} and closes on ${formatInstant(news.closesAt, 'en')}.`,
      'The conditions and the form are on the page of the call.',
    ],
    action: 'Read the page of the call',
  }),
  'closing-soon': (news, call) => ({
    subject: `Closes in ${news.days} days: “${call}”`,
    paragraphs: [
      `The call for projects “${call}” closes on ${formatInstant(news.closesAt, 'en')}.`,
      'An application filed before then can still be changed until the closing.',
    ],
    action: 'Read the page of the call',
  }),
  answer: (news, call) => ({
    subject: `${news.version === 1 ? 'An answer' : 'An answer was changed'}: “${call}”`,
    paragraphs: [
      `The service has ${news.version === 1 ? 'answered a question' : 'changed an answer'} about the call for projects “${call}”.`,
      `Question: ${news.question}`,
    ],
    action: 'Read the answer',
  }),
  'form-revised': (news, call) => ({
    subject: `Form changed: “${call}”`,
    paragraphs: [
      `The form of the call for projects “${call}” has changed. Applications already filed are not affected; the page of the call shows the questions as they are now.`,
      `Reason: ${news.reason}`,
    ],
    action: 'Read the page of the call',
  }),
  withdrawal: (news, call) => ({
    subject: `Withdrawn: “${call}”`,
    paragraphs: [
      `The call for projects “${call}” is withdrawn: no application can be filed.`,
      `Reason: ${news.reason}`,
    ],
    action: 'Read the page of the call',
  }),
  results: ({ version }, call) => ({
    subject: `${version === 1 ? 'Results' : 'Results rectified'}: “${call}”`,
    paragraphs: [
      version === 1
        ? `The results of the call for projects “${call}” are published.`
        : `The results of the call for projects “${call}” were rectified. The reason is on the page, where the version before can still be read.`,
    ],
    action: 'Read the results',
  }),
};
