import { bilingual, plural } from '#web/messages.ts';

/** What keeps a dossier from being filed, in the words of whoever fills it in. */
export const filingFaultMessages = bilingual(
  {
    ofField: (label: string, sentence: string) => `${label} : ${sentence}`,
    notUnderstood: (label: string) =>
      `${label} : ce qui est écrit est conservé, mais n’est pas compris. Reprenez cette réponse.`,
    kind: (allowed: string) =>
      `Cet appel ne reçoit pas les dossiers de votre type d’organisation. Peuvent déposer : ${allowed}.`,
    territory: (names: string) =>
      `Cet appel ne finance pas de projet à cet endroit : ${names}. Choisissez un territoire de l’appel.`,
    siretMissing:
      'Votre organisation n’a pas de numéro SIRET. Ajoutez-le à sa fiche : il est nécessaire pour recevoir une subvention.',
    siretPending:
      'Le SIRET de votre organisation est en cours, et cet appel demande qu’il soit connu. Ajoutez-le à sa fiche dès que vous l’avez.',
    ceiling: (requested: string, ceiling: string) =>
      `Vous demandez ${requested}, et cet appel accorde au plus ${ceiling} par dossier.`,
    floor: (requested: string, floor: string) =>
      `Vous demandez ${requested}, et cet appel ne finance pas moins de ${floor} par dossier.`,
    cofunding: (share: string, least: string) =>
      `Votre part et celle des autres financeurs font ${share} du budget : cet appel en demande au moins ${least}.`,
    fileRefused: (label: string, name: string) =>
      `${label} : l’antivirus a refusé « ${name} ». Retirez ce fichier, ou envoyez-en une copie saine.`,
    fileGone: (label: string) =>
      `${label} : un fichier n’est plus là. Envoyez-le de nouveau, ou retirez-le.`,
    signatureMissing: 'Le dossier n’est pas signé.',
    signatureWaited: (name: string, day: string) =>
      `La signature de ${name} est attendue : elle a été demandée le ${day}.`,
    signatureOver: (name: string, day: string) =>
      `Le lien donné à ${name} le ${day} a expiré sans servir : demandez la signature à nouveau.`,
    signatureOutdated: (name: string, changed: string) =>
      `${name} a signé, puis ces réponses ont changé : ${changed}. Le dossier est à signer de nouveau.`,
    pendingWarning:
      'Votre SIRET est en cours : vous pouvez déposer, mais aucune subvention ne sera accordée avant qu’il soit connu.',
    antivirusWarning: (count: number) =>
      plural('fr', count, {
        one: 'Un fichier attend encore l’antivirus : vous pouvez déposer sans attendre.',
        other: `${count} fichiers attendent encore l’antivirus : vous pouvez déposer sans attendre.`,
      }),
  },
  {
    ofField: (label, sentence) => `${label}: ${sentence}`,
    notUnderstood: (label) =>
      `${label}: what is written is kept, but it is not understood. Write this answer again.`,
    kind: (allowed) =>
      `This call takes no application from your kind of organisation. Those who may file: ${allowed}.`,
    territory: (names) =>
      `This call funds no project in that place: ${names}. Choose a territory of the call.`,
    siretMissing:
      'Your organisation has no SIRET number. Add it to its profile: no grant is paid without it.',
    siretPending:
      'The SIRET of your organisation is pending, and this call asks that it be known. Add it to its profile as soon as you have it.',
    ceiling: (requested, ceiling) =>
      `You ask for ${requested}, and this call grants ${ceiling} at most to one application.`,
    floor: (requested, floor) =>
      `You ask for ${requested}, and this call funds no less than ${floor} per application.`,
    cofunding: (share, least) =>
      `Your share and that of other funders make ${share} of the budget: this call asks for at least ${least}.`,
    fileRefused: (label, name) =>
      `${label}: the antivirus refused “${name}”. Remove this file, or send a sound copy of it.`,
    fileGone: (label) => `${label}: a file is no longer there. Send it again, or remove it.`,
    signatureMissing: 'The application is not signed.',
    signatureWaited: (name, day) =>
      `The signature of ${name} is awaited: it was asked for on ${day}.`,
    signatureOver: (name, day) =>
      `The link given to ${name} on ${day} has expired unused: ask for the signature again.`,
    signatureOutdated: (name, changed) =>
      `${name} signed, then these answers changed: ${changed}. The application is to be signed again.`,
    pendingWarning:
      'Your SIRET is pending: you may file, but no grant will be awarded before it is known.',
    antivirusWarning: (count) =>
      plural('en', count, {
        one: 'One file still waits for the antivirus: you may file without waiting.',
        other: `${count} files still wait for the antivirus: you may file without waiting.`,
      }),
  },
);
