import { bilingual, plural } from '#web/messages.ts';

export const legalAdminMessages = bilingual(
  {
    title: 'Textes du service',
    lead: 'Ce que la loi veut public et que seul le service sait. Chaque page montre « à compléter par le service » tant qu’un texte manque.',
    saved: 'Enregistré',
    savedLong: (count: number) =>
      plural('fr', count, {
        one: `${count} texte modifié. Les pages publiques le montrent déjà.`,
        other: `${count} textes modifiés. Les pages publiques les montrent déjà.`,
      }),
    refusedTitle: 'Rien n’est enregistré',
    save: 'Enregistrer les textes',
    groups: {
      publisher: 'Éditeur du site',
      host: 'Hébergeur',
      data: 'Données personnelles',
      contacts: 'Autres contacts',
      clocks: 'Durées de conservation des dossiers, en mois',
    },
    labels: {
      publisher: 'Nom du service',
      'publisher-address': 'Adresse postale du service',
      'publisher-contact': 'Contact du service',
      director: 'Directeur ou directrice de la publication',
      host: 'Nom de l’hébergeur',
      'host-address': 'Adresse de l’hébergeur',
      'host-contact': 'Contact de l’hébergeur',
      'data-controller': 'Responsable du traitement',
      'data-protection-contact': 'Contact du délégué à la protection des données',
      'accessibility-contact': 'Contact pour l’accessibilité',
      'security-contact': 'Contact de sécurité',
      'months-drafts': 'Brouillon, après sa dernière modification',
      'months-refused': 'Dossier refusé, après la décision',
      'months-funded': 'Dossier financé, après le dernier versement',
    },
    contact:
      'Une adresse électronique, une page en https:// ou un numéro de téléphone ; il paraîtra en public.',
    usual: (months: string) => `Sans réponse : ${months} mois.`,
    refused: {
      'not-a-contact':
        'Donnez une adresse électronique, une page en https:// ou un numéro de téléphone.',
      'not-months': 'Donnez un nombre entier de mois, de 1 à 600.',
      'too-long': 'Raccourcissez ce texte à 2 000 caractères.',
    },
  },
  {
    title: 'Texts of the service',
    lead: 'What the law wants public and only the service knows. Each page shows “to be completed by the service” while a text is missing.',
    saved: 'Saved',
    savedLong: (count) =>
      plural('en', count, {
        one: `${count} text changed. Public pages already show it.`,
        other: `${count} texts changed. Public pages already show them.`,
      }),
    refusedTitle: 'Nothing is saved',
    save: 'Save the texts',
    groups: {
      publisher: 'Publisher of the site',
      host: 'Host',
      data: 'Personal data',
      contacts: 'Other contacts',
      clocks: 'How long applications are kept, in months',
    },
    labels: {
      publisher: 'Name of the service',
      'publisher-address': 'Postal address of the service',
      'publisher-contact': 'Contact of the service',
      director: 'Director of publication',
      host: 'Name of the host',
      'host-address': 'Address of the host',
      'host-contact': 'Contact of the host',
      'data-controller': 'Data controller',
      'data-protection-contact': 'Contact of the data protection officer',
      'accessibility-contact': 'Contact for accessibility',
      'security-contact': 'Security contact',
      'months-drafts': 'Draft, after its last change',
      'months-refused': 'Rejected application, after the decision',
      'months-funded': 'Funded application, after the last payment',
    },
    contact: 'An e-mail address, an https:// page or a telephone number; it will be public.',
    usual: (months) => `Without an answer: ${months} months.`,
    refused: {
      'not-a-contact': 'Give an e-mail address, an https:// page or a telephone number.',
      'not-months': 'Give a whole number of months, from 1 to 600.',
      'too-long': 'Shorten this text to 2,000 characters.',
    },
  },
);
