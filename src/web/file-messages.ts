import { unreachable } from '#kernel/outcome.ts';
import type { FileRefusal } from '#platform/files/file-refusal.ts';
import type { FileKind } from '#platform/files/media-types.ts';
import type { ReadRefusal } from '#platform/files/read-file.ts';
import type { Locale } from './locale.ts';
import { bilingual, plural } from './messages.ts';

export const fileMessages = bilingual(
  {
    kinds: {
      pdf: 'PDF',
      photo: 'photo (JPEG, PNG, WebP, HEIC)',
      document: 'texte (DOCX, ODT, DOC, RTF)',
      spreadsheet: 'tableau (XLSX, ODS, XLS, CSV)',
    },
    types: {
      'application/pdf': 'un PDF',
      'image/jpeg': 'une image JPEG',
      'image/png': 'une image PNG',
      'image/webp': 'une image WebP',
      'image/heic': 'une photo HEIC',
      'image/heif': 'une photo HEIF',
      'image/gif': 'une image GIF',
      'image/svg+xml': 'un dessin SVG',
      'text/html': 'une page web',
      'text/plain': 'un texte simple',
      'text/csv': 'un tableau CSV',
      'application/zip': 'une archive ZIP',
      'application/x-msdownload': 'un programme',
      'application/msword': 'un document Word',
      'application/vnd.ms-excel': 'un classeur Excel',
      'application/rtf': 'un texte RTF',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'un document Word',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'un classeur Excel',
      'application/vnd.oasis.opendocument.text': 'un texte LibreOffice',
      'application/vnd.oasis.opendocument.spreadsheet': 'un tableau LibreOffice',
      other: 'un fichier d’un autre type',
    } as Record<string, string>,
    empty: 'Ce fichier est vide. Vérifiez qu’il s’ouvre sur votre appareil, puis renvoyez-le.',
    cut: 'L’envoi s’est interrompu avant la fin. Rien n’a été gardé : renvoyez ce fichier.',
    tooLarge: (limit: string) =>
      `Ce fichier dépasse la taille acceptée, ${limit}. Réduisez-le (par exemple en numérisant à 150 points par pouce), ou envoyez-le en plusieurs fichiers.`,
    notAccepted: (found: string, accepted: string) =>
      `C’est ${found}, qui n’est pas accepté ici. Sont acceptés : ${accepted}.`,
    passwordPdf:
      'Ce PDF demande un mot de passe pour s’ouvrir : personne ne pourrait le lire. Ouvrez-le avec son mot de passe, imprimez-le « au format PDF », et envoyez cette copie.',
    passwordOther:
      'Ce document demande un mot de passe pour s’ouvrir : personne ne pourrait le lire. Ouvrez-le, ôtez le mot de passe dans les options d’enregistrement, et envoyez cette copie.',
    macros:
      'Ce document contient des macros, c’est-à-dire un programme. Enregistrez-le sans macros (DOCX, XLSX, ODT, ODS) ou en PDF, et envoyez cette copie.',
    unreadable:
      'Ce fichier ne s’ouvre pas : il est abîmé ou incomplet. Vérifiez qu’il s’ouvre sur votre appareil, puis renvoyez-le.',
    imageTooLarge: (megapixels: number, most: number) =>
      `Cette image compte ${megapixels} millions de points, plus que les ${most} acceptés. Réduisez-la avant de l’envoyer.`,
    heic: 'Cette photo est au format HEIC, que ce service ne peut pas lire. Sur iPhone : Réglages, Appareil photo, Formats, « Le plus compatible » ; les photos suivantes seront en JPEG. Pour celle-ci, envoyez-la-vous par courriel : elle sera convertie.',
    tooMany: (most: number) =>
      `Un envoi compte ${most} fichiers au plus. Renvoyez celui-ci à part.`,
    uploadUnknown:
      'Cet envoi en plusieurs parties n’est pas complet, ou a déjà été enregistré. Regardez s’il figure dans la liste ; sinon, choisissez le fichier à nouveau.',
    contradiction: (ending: string, found: string) =>
      `Son nom finit par « .${ending} », mais c’est ${found}. Il est gardé comme tel.`,
    states: {
      unscanned: 'non analysé',
      waiting: 'en attente d’analyse',
      clean: 'analysé, sain',
      refused: 'refusé : contenu dangereux',
      damaged: 'abîmé',
      removed: 'retiré',
    },
    read: {
      'refused-by-antivirus':
        'L’antivirus a trouvé un contenu dangereux dans ce fichier : il n’est plus lisible. Demandez-en une autre copie à la personne qui l’a envoyé.',
      'awaiting-antivirus':
        'L’antivirus n’a pas encore regardé ce fichier. Il sera lisible dans un moment : rechargez la page.',
      damaged:
        'Le contenu de ce fichier a changé depuis sa réception : il n’est pas montré. L’administrateur en est averti ; une sauvegarde permet de le rétablir.',
    } as Record<ReadRefusal['reason'], string>,
    unreadTitle: 'Ce fichier ne peut pas être ouvert',
    unreadMeans: 'Le fichier existe et vous y avez droit, mais son contenu ne vous est pas envoyé.',
    unreadNext: 'Revenez à la liste des fichiers.',
    count: (count: number) =>
      `${count} ${plural('fr', count, { one: 'fichier', other: 'fichiers' })}`,
    units: ['octets', 'ko', 'Mo', 'Go'],
  },
  {
    kinds: {
      pdf: 'PDF',
      photo: 'photo (JPEG, PNG, WebP, HEIC)',
      document: 'text (DOCX, ODT, DOC, RTF)',
      spreadsheet: 'spreadsheet (XLSX, ODS, XLS, CSV)',
    },
    types: {
      'application/pdf': 'a PDF',
      'image/jpeg': 'a JPEG image',
      'image/png': 'a PNG image',
      'image/webp': 'a WebP image',
      'image/heic': 'a HEIC photo',
      'image/heif': 'a HEIF photo',
      'image/gif': 'a GIF image',
      'image/svg+xml': 'an SVG drawing',
      'text/html': 'a web page',
      'text/plain': 'plain text',
      'text/csv': 'a CSV table',
      'application/zip': 'a ZIP archive',
      'application/x-msdownload': 'a program',
      'application/msword': 'a Word document',
      'application/vnd.ms-excel': 'an Excel workbook',
      'application/rtf': 'an RTF text',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'a Word document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'an Excel workbook',
      'application/vnd.oasis.opendocument.text': 'a LibreOffice text',
      'application/vnd.oasis.opendocument.spreadsheet': 'a LibreOffice spreadsheet',
      other: 'a file of another type',
    } as Record<string, string>,
    empty: 'This file is empty. Check that it opens on your device, then send it again.',
    cut: 'The transfer stopped before the end. Nothing was kept: send this file again.',
    tooLarge: (limit) =>
      `This file is over the accepted size, ${limit}. Make it smaller (scan at 150 dots per inch, for instance), or send it as several files.`,
    notAccepted: (found, accepted) =>
      `It is ${found}, which is not accepted here. Accepted: ${accepted}.`,
    passwordPdf:
      'This PDF asks for a password to be opened: nobody could read it. Open it with its password, print it "to PDF", and send that copy.',
    passwordOther:
      'This document asks for a password to be opened: nobody could read it. Open it, take the password off in the saving options, and send that copy.',
    macros:
      'This document holds macros, that is, a program. Save it without macros (DOCX, XLSX, ODT, ODS) or as PDF, and send that copy.',
    unreadable:
      'This file does not open: it is damaged or incomplete. Check that it opens on your device, then send it again.',
    imageTooLarge: (megapixels, most) =>
      `This image has ${megapixels} million dots, more than the ${most} accepted. Make it smaller before sending it.`,
    heic: 'This photo is in HEIC, which this service cannot read. On an iPhone: Settings, Camera, Formats, "Most Compatible"; the next photos will be JPEG. For this one, mail it to yourself: it will be converted.',
    tooMany: (most) => `One sending takes ${most} files at most. Send this one apart.`,
    uploadUnknown:
      'This sending in parts is not complete, or was already recorded. See whether it is in the list; if not, choose the file again.',
    contradiction: (ending, found) =>
      `Its name ends in ".${ending}", but it is ${found}. It is kept as such.`,
    states: {
      unscanned: 'not scanned',
      waiting: 'waiting for the scan',
      clean: 'scanned, clean',
      refused: 'refused: dangerous content',
      damaged: 'damaged',
      removed: 'removed',
    },
    read: {
      'refused-by-antivirus':
        'The antivirus found dangerous content in this file: it can no longer be read. Ask its sender for another copy.',
      'awaiting-antivirus':
        'The antivirus has not looked at this file yet. It will be readable in a moment: reload the page.',
      damaged:
        'The content of this file changed since it was received: it is not shown. The administrator is told; a backup can restore it.',
    } as Record<ReadRefusal['reason'], string>,
    unreadTitle: 'This file cannot be opened',
    unreadMeans: 'The file exists and you are entitled to it, but its content is not sent to you.',
    unreadNext: 'Go back to the list of files.',
    count: (count) => `${count} ${plural('en', count, { one: 'file', other: 'files' })}`,
    units: ['bytes', 'kB', 'MB', 'GB'],
  },
);

/** "3,4 Mo", in thousands as phones and systems show them. */
export function formatSize(bytes: number, locale: Locale): string {
  const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const number = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumFractionDigits: bytes / 1000 ** power < 10 ? 1 : 0,
  }).format(bytes / 1000 ** power);
  return `${number}\u00a0${fileMessages[locale].units[power]}`;
}

export const listKinds = (kinds: readonly FileKind[], locale: Locale): string =>
  kinds.map((kind) => fileMessages[locale].kinds[kind]).join(', ');

export const nameType = (mediaType: string, locale: Locale): string => {
  const { types } = fileMessages[locale];
  return types[mediaType] ?? types['other'] ?? mediaType;
};

/** Why a file is not taken, and how to mend it. */
export function explainFileRefusal(refusal: FileRefusal, locale: Locale): string {
  const words = fileMessages[locale];
  switch (refusal.reason) {
    case 'empty':
      return words.empty;
    case 'cut':
      return words.cut;
    case 'too-large':
      return words.tooLarge(formatSize(refusal.maxBytes, locale));
    case 'type-not-accepted':
      return words.notAccepted(
        nameType(refusal.mediaType, locale),
        listKinds(refusal.accepted, locale),
      );
    case 'password-needed':
      return refusal.mediaType === 'application/pdf' ? words.passwordPdf : words.passwordOther;
    case 'macros':
      return words.macros;
    case 'unreadable':
      return words.unreadable;
    case 'image-too-large':
      return words.imageTooLarge(refusal.megapixels, refusal.most);
    case 'heic-not-readable':
      return words.heic;
    case 'too-many':
      return words.tooMany(refusal.most);
    case 'upload-unknown':
      return words.uploadUnknown;
    default:
      return unreachable(refusal);
  }
}
