import { bilingual } from '#web/messages.ts';

export const verifyDossierMessages = bilingual(
  {
    usage:
      'laureat verify-dossier FICHIER.json [EMPREINTE] [--lang en]\nRecalcule l’empreinte SHA-256 d’un dossier téléchargé, celle de son accusé de réception.',
    unreadable: (file: string) => `${file} ne peut pas être lu.`,
    notADossier: (file: string) => `${file} n’est pas le JSON d’un dossier déposé.`,
    notCanonical: (file: string) =>
      `${file} a été mis en forme autrement (espaces, ordre) : son contenu est relu, et son empreinte recalculée sur la forme canonique (RFC 8785).`,
    said: (number: string, version: string, filedAt: string) =>
      `Dossier n° ${number}, version ${version}, déposé le ${filedAt} (UTC).`,
    hash: (hash: string) => `Empreinte SHA-256 : ${hash}`,
    same: 'C’est l’empreinte attendue : rien n’a changé depuis le dépôt.',
    other: (expected: string) =>
      `L’empreinte attendue est ${expected} : ce fichier n’est pas ce qui a été déposé.`,
  },
  {
    usage:
      'laureat verify-dossier FILE.json [FINGERPRINT] [--lang en]\nComputes again the SHA-256 of a downloaded application, that of its receipt.',
    unreadable: (file) => `${file} cannot be read.`,
    notADossier: (file) => `${file} is not the JSON of a filed application.`,
    notCanonical: (file) =>
      `${file} was laid out otherwise (spaces, order): its content is read, and its fingerprint computed on the canonical form (RFC 8785).`,
    said: (number, version, filedAt) =>
      `Application no. ${number}, version ${version}, filed on ${filedAt} (UTC).`,
    hash: (hash) => `SHA-256 fingerprint: ${hash}`,
    same: 'It is the expected fingerprint: nothing has changed since the filing.',
    other: (expected) =>
      `The expected fingerprint is ${expected}: this file is not what was filed.`,
  },
);
