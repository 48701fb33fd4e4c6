import { bilingual } from '#web/messages.ts';

/** The receipt of a filing, on screen and on paper (CRPA, articles L112-3, R112-5 and L231-4). */
export const receiptMessages = bilingual(
  {
    title: 'Accusé de réception',
    done: 'Votre dossier est déposé',
    doneLong: (number: string) =>
      `Il porte le numéro ${number}. Cet accusé de réception vous est aussi envoyé par courriel.`,
    again: 'Ce dossier était déjà déposé',
    againLong: 'Rien n’a été fait deux fois : c’est le même numéro et le même accusé de réception.',
    number: 'Numéro',
    filedAt: 'Déposé le',
    version: 'Version',
    organisation: 'Organisation',
    project: 'Projet',
    requested: 'Montant demandé',
    files: 'Pièces',
    noFile: 'Aucune',
    authority: 'Service qui l’a reçu',
    contact: 'Contact',
    hash: 'Empreinte SHA-256',
    pdf: 'Télécharger l’accusé de réception (PDF)',
    dossier: 'Voir le dossier',
    withdraw: 'Retirer ce dossier',
    next: 'Et maintenant',
    nothingSaid: 'Cet accusé de réception ne dit rien de la suite qui sera donnée à la demande.',
    silence: (day: string) =>
      `Sans décision du service le ${day}, la demande est réputée rejetée : son silence pendant deux mois vaut rejet (code des relations entre le public et l’administration, article L231-4, 3°). Si des pièces manquent, le délai part de leur réception.`,
    remedies:
      'Ce rejet peut être contesté dans les deux mois : par une lettre au service qui a reçu le dossier (recours gracieux) ou à son supérieur (recours hiérarchique), ou devant le tribunal administratif, par écrit ou sur citoyens.telerecours.fr.',
    verify: 'Vérifier ce qui a été déposé',
    verifyLong:
      'L’empreinte est celle du fichier JSON du dossier. N’importe qui peut la recalculer, avec sha256sum ou avec la commande :',
    subject: (number: string, call: string) =>
      `Accusé de réception du dossier n° ${number} : ${call}`,
    salutation: 'Madame, Monsieur,',
    received: (organisation: string, filedAt: string, call: string) =>
      `Le dossier de ${organisation} a été déposé le ${filedAt}, en réponse à l’appel à projets « ${call} ».`,
    projectLine: (title: string, requested: string) =>
      `Projet : ${title}. Montant demandé : ${requested}.`,
    filesLine: (files: string) => `Pièces reçues : ${files}.`,
    hashLine: (version: number, hash: string) => `Version ${version}, empreinte SHA-256 : ${hash}`,
    contactLine: (contact: string) => `Service chargé du dossier : ${contact}.`,
    closing: 'Cet accusé de réception est établi automatiquement, à l’instant du dépôt.',
  },
  {
    title: 'Receipt',
    done: 'Your application is filed',
    doneLong: (number) => `Its number is ${number}. This receipt is also sent to you by e-mail.`,
    again: 'This application was filed already',
    againLong: 'Nothing was done twice: it is the same number and the same receipt.',
    number: 'Number',
    filedAt: 'Filed on',
    version: 'Version',
    organisation: 'Organisation',
    project: 'Project',
    requested: 'Amount asked for',
    files: 'Documents',
    noFile: 'None',
    authority: 'Service that received it',
    contact: 'Contact',
    hash: 'SHA-256 fingerprint',
    pdf: 'Download the receipt (PDF)',
    dossier: 'See the application',
    withdraw: 'Withdraw this application',
    next: 'What happens now',
    nothingSaid: 'This receipt says nothing of what will become of the request.',
    silence: (day) =>
      `Without a decision of the service by ${day}, the request is deemed rejected: two months of silence mean rejection (French code of relations between the public and the administration, article L231-4, 3°). When documents are missing, the time runs from their receipt.`,
    remedies:
      'That rejection may be contested within two months: by a letter to the service that received the application or to its superior, or before the administrative court, in writing or at citoyens.telerecours.fr.',
    verify: 'Check what was filed',
    verifyLong:
      'The fingerprint is that of the JSON file of the application. Anyone can compute it again, with sha256sum or with the command:',
    subject: (number, call) => `Receipt of application no. ${number}: ${call}`,
    salutation: 'Dear Sir or Madam,',
    received: (organisation, filedAt, call) =>
      `The application of ${organisation} was filed on ${filedAt}, in answer to the call for projects “${call}”.`,
    projectLine: (title, requested) => `Project: ${title}. Amount asked for: ${requested}.`,
    filesLine: (files) => `Documents received: ${files}.`,
    hashLine: (version, hash) => `Version ${version}, SHA-256 fingerprint: ${hash}`,
    contactLine: (contact) => `Service in charge: ${contact}.`,
    closing: 'This receipt is made automatically, at the instant of filing.',
  },
);
