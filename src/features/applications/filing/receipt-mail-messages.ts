import type { MailTemplate } from '#platform/mail/mail-of.tsx';
import type { ReceiptFacts } from './receipt-facts.ts';

export const receiptMailMessages: MailTemplate<ReceiptFacts & { url: string }> = {
  fr: (facts) => ({
    subject: `Dossier n° ${facts.number} déposé : « ${facts.call} »`,
    blocks: [
      {
        paragraph: `Le dossier de ${facts.organisation} est déposé en réponse à l’appel à projets « ${facts.call} ». Gardez ce message : c’est votre accusé de réception.`,
      },
      {
        facts: [
          { term: 'Numéro', detail: facts.number },
          { term: 'Déposé le', detail: facts.filedAt },
          { term: 'Version', detail: String(facts.version) },
          { term: 'Empreinte SHA-256', detail: facts.sha256 },
          { term: 'Service', detail: facts.authority },
          { term: 'Contact', detail: facts.contact },
        ],
      },
      {
        paragraph: `Sans réponse du service le ${facts.silenceOn}, votre demande est rejetée par son silence (code des relations entre le public et l’administration, article L231-4, 3°). Vous avez alors deux mois pour écrire au service (recours gracieux) ou pour saisir le tribunal administratif, par exemple sur citoyens.telerecours.fr.`,
      },
      { action: 'Voir l’accusé de réception', href: facts.url },
    ],
    footer: 'Vous recevez ce message parce que vous avez déposé ce dossier.',
  }),
  en: (facts) => ({
    subject: `Application no. ${facts.number} filed: “${facts.call}”`,
    blocks: [
      {
        paragraph: `The application of ${facts.organisation} is filed in answer to the call for projects “${facts.call}”. Keep this message: it is your receipt.`,
      },
      {
        facts: [
          { term: 'Number', detail: facts.number },
          { term: 'Filed on', detail: facts.filedAt },
          { term: 'Version', detail: String(facts.version) },
          { term: 'SHA-256 fingerprint', detail: facts.sha256 },
          { term: 'Service', detail: facts.authority },
          { term: 'Contact', detail: facts.contact },
        ],
      },
      {
        paragraph: `If the service has not answered by ${facts.silenceOn}, its silence is a rejection (French code of relations between the public and the administration, article L231-4, 3°). You then have two months to write to the service or to bring the matter before the administrative court, for example at citoyens.telerecours.fr.`,
      },
      { action: 'See the receipt', href: facts.url },
    ],
    footer: 'You receive this message because you filed this application.',
  }),
};
