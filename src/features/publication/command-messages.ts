import { bilingual, plural } from '#web/messages.ts';

const fr = {
  verifyUsage:
    'Usage : laureat verify FICHIER|DOSSIER|ADRESSE [--key EMPREINTE] [--lang en]\n' +
    'Recalcule tout ce qu’une publication affirme. Sorties : 0 tout tient et l’auteur est prouvé ; ' +
    '1 quelque chose ne tient pas ; 2 illisible ; 3 intact, auteur non prouvé.',
  trustUsage:
    'Usage : laureat trust EMPREINTE [NOM]\nL’empreinte s’écrit SHA256: suivi de 43 caractères. Demandez-la au service par une autre voie que le fichier.',
  trusted: (fingerprint: string, file: string) =>
    `La clé ${fingerprint} est désormais reconnue (liste : ${file}).`,
  notAFingerprint: (text: string) =>
    `« ${text} » n’est pas une empreinte de clé : elle s’écrit SHA256: suivi de 43 caractères.`,
  notFound: (target: string) => `Il n’y a rien à l’adresse « ${target} ». Vérifiez le chemin.`,
  tooLarge: (target: string, limitMb: number) =>
    `« ${target} » dépasse ${limitMb} Mo : ce n’est pas une publication de Lauréat.`,
  noAnswer: (target: string, status: number | null) =>
    status === null
      ? `Le serveur n’a pas répondu à l’adresse ${target}. Réessayez, ou vérifiez un fichier téléchargé.`
      : `L’adresse ${target} a répondu ${status} : elle ne donne aucune publication.`,
  notAnArchive: (target: string) => `« ${target} » n’est pas une archive zip lisible.`,
  unreadable: {
    missing: (at: string) => `Le fichier ${at} manque : sans lui, rien ne peut être vérifié.`,
    'not-json': (at: string) => `Le fichier ${at} n’est pas du JSON lisible : est-il complet ?`,
    'not-a-publication': (at: string) =>
      `Ce n’est pas une publication de Lauréat, ou d’un format inconnu (à l’endroit : ${at}).`,
  },
  broken: 'NE TIENT PAS.',
  checked: (name: string, version: number, rows: number | null, figures: number) =>
    `${name}, version ${version} : ${rows === null ? 'liste non publiée' : `${rows} ${plural('fr', rows, { one: 'ligne relue', other: 'lignes relues' })}`}, ${figures} ${plural('fr', figures, { one: 'chiffre recalculé', other: 'chiffres recalculés' })}.`,
  files: (names: string) => `Fichiers vérifiés : ${names}.`,
  hash: (sha256: string) => `Empreinte du contenu : SHA-256 ${sha256}.`,
  proven: (fingerprint: string) => `TOUT TIENT. Auteur prouvé : signé par la clé ${fingerprint}.`,
  intact: (fingerprint: string) =>
    `INTACT, AUTEUR NON PROUVÉ. La clé ${fingerprint} est dans le fichier lui-même : cela ne dit pas à qui elle est. Demandez l’empreinte au service, puis relancez avec --key.`,
};

export type CommandWords = typeof fr;

export const commandWords = bilingual(fr, {
  verifyUsage:
    'Usage: laureat verify FILE|FOLDER|URL [--key FINGERPRINT] [--lang en]\n' +
    'Recomputes all that a publication says. Exits: 0 everything holds and the author is proven; ' +
    '1 something does not hold; 2 unreadable; 3 intact, author not proven.',
  trustUsage:
    'Usage: laureat trust FINGERPRINT [NAME]\nA fingerprint is SHA256: and 43 characters. Ask the service for it by another way than the file.',
  trusted: (fingerprint, file) => `Key ${fingerprint} is now trusted (list: ${file}).`,
  notAFingerprint: (text) =>
    `“${text}” is not a key fingerprint: one is SHA256: and 43 characters.`,
  notFound: (target) => `There is nothing at “${target}”. Check the path.`,
  tooLarge: (target, limitMb) =>
    `“${target}” is larger than ${limitMb} MB: it is not a Lauréat publication.`,
  noAnswer: (target, status) =>
    status === null
      ? `The server at ${target} did not answer. Try again, or verify a downloaded file.`
      : `${target} answered ${status}: it gives no publication.`,
  notAnArchive: (target) => `“${target}” is not a readable zip archive.`,
  unreadable: {
    missing: (at) => `File ${at} is missing: nothing can be verified without it.`,
    'not-json': (at) => `File ${at} is not readable JSON: is it complete?`,
    'not-a-publication': (at) =>
      `This is not a Lauréat publication, or its format is unknown (at: ${at}).`,
  },
  broken: 'DOES NOT HOLD.',
  checked: (name, version, rows, figures) =>
    `${name}, version ${version}: ${rows === null ? 'list not published' : `${rows} ${plural('en', rows, { one: 'row read again', other: 'rows read again' })}`}, ${figures} ${plural('en', figures, { one: 'figure recomputed', other: 'figures recomputed' })}.`,
  files: (names) => `Files verified: ${names}.`,
  hash: (sha256) => `SHA-256 of the content: ${sha256}.`,
  proven: (fingerprint) => `EVERYTHING HOLDS. Author proven: signed by key ${fingerprint}.`,
  intact: (fingerprint) =>
    `INTACT, AUTHOR NOT PROVEN. Key ${fingerprint} is inside the file itself: that does not say whose it is. Ask the service for its fingerprint, then run again with --key.`,
});
