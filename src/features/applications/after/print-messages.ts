import { bilingual } from '#web/messages.ts';
import type { VersionCause } from '../application.ts';

export const printMessages = bilingual(
  {
    number: (number: string, version: number) => `Dossier n° ${number}, version ${version}`,
    filed: (organisation: string, instant: string) => `Déposé par ${organisation} le ${instant}.`,
    causes: {
      filing: 'Premier dépôt.',
      refiling: 'Nouveau dépôt avant la clôture.',
      completion: 'Compléments demandés par le service.',
      entry: 'Saisi par le service.',
    } satisfies Record<VersionCause, string>,
    untitled: 'Dossier sans titre',
    unanswered: 'Sans réponse',
    lost: 'fichier retiré',
    proof: 'Comment vérifier',
    proofHash: (sha256: string) => `Empreinte SHA-256 de ce qui a été déposé : ${sha256}`,
    proofHow:
      'Elle se recalcule à partir du fichier JSON du dossier, sans réseau : laureat verify-dossier dossier.json',
    cannotPrint: 'Le PDF n’a pas pu être fait',
    cannotPrintLong: (text: string) =>
      `Un signe de ce texte ne s’imprime pas : « ${text} ». Le JSON et l’archive contiennent tout le dossier.`,
    absent: 'fichiers-absents.txt',
    absentLine: (name: string) => `${name} : ce fichier n’a pas pu être joint.`,
    folder: 'fichiers',
  },
  {
    number: (number, version) => `Application no. ${number}, version ${version}`,
    filed: (organisation, instant) => `Filed by ${organisation} on ${instant}.`,
    causes: {
      filing: 'First filing.',
      refiling: 'Filed again before closing.',
      completion: 'Completed at the request of the service.',
      entry: 'Entered by the service.',
    },
    untitled: 'Untitled application',
    unanswered: 'Not answered',
    lost: 'file removed',
    proof: 'How to verify',
    proofHash: (sha256) => `SHA-256 of what was filed: ${sha256}`,
    proofHow:
      'It is computed again from the JSON file of the application, without a network: laureat verify-dossier dossier.json',
    cannotPrint: 'The PDF could not be made',
    cannotPrintLong: (text) =>
      `A sign of this text cannot be printed: “${text}”. The JSON and the archive hold the whole application.`,
    absent: 'missing-files.txt',
    absentLine: (name) => `${name}: this file could not be added.`,
    folder: 'files',
  },
);
