import type { RestoreRefusal } from '#platform/backup/restore-refusal.ts';
import { bilingual, plural } from '#web/messages.ts';

export const backupMessages = bilingual(
  {
    backupUsage:
      'bin/laureat backup FICHIER [--with-key] [--without-files] [--lang en]\n--with-key demande une phrase de passe d’au moins 12 caractères dans BACKUP_PASSPHRASE.\nbin/laureat backup --made-elsewhere note qu’un autre outil vient d’en faire une.',
    noted: 'Noté : une sauvegarde vient d’être faite par un autre outil.',
    restoreUsage:
      'bin/laureat restore FICHIER [--lang en]\nLa phrase de passe de la clé se donne dans BACKUP_PASSPHRASE.',
    exists: (file: string) => `« ${file} » existe déjà : donnez un autre nom.`,
    absent: (file: string) => `« ${file} » ne peut pas être lu.`,
    notMigrated: 'Il n’y a rien à sauvegarder : cette base n’a pas encore de tables.',
    written: (file: string, rows: string, files: number) =>
      `Sauvegardé dans ${file} : ${rows} lignes, ${files} ${plural('fr', files, { one: 'fichier', other: 'fichiers' })}. Ce fichier contient des données personnelles : rangez-le comme elles.`,
    filesLeftOut: 'Les fichiers déposés n’y sont pas : sauvegardez leur stockage à part.',
    keyLeftOut:
      'La clé de signature n’y est pas : copiez DATA_DIR/signing-key.pem à part, ou relancez avec --with-key.',
    keyIncluded: 'La clé de signature y est, chiffrée par votre phrase de passe.',
    missing: (hashes: string) =>
      `Ces fichiers manquaient ou étaient abîmés dans le stockage, et ne sont pas sauvegardés : ${hashes}`,
    restored: (takenAt: string, rows: string, files: number) =>
      `Restauré depuis la sauvegarde du ${takenAt} : ${rows} lignes, ${files} ${plural('fr', files, { one: 'fichier', other: 'fichiers' })}.`,
    signedBy: (fingerprint: string) => `Signée par la clé ${fingerprint}.`,
    keyRestored: 'La clé de signature est celle d’avant.',
    newKey:
      'La clé de signature n’a pas été restaurée : cette installation en fera une nouvelle au démarrage, dont l’empreinte est à publier, et les seconds facteurs d’authentification sont à refaire.',
    signInAgain: 'Chacun devra se reconnecter.',
    mails:
      'Les courriers qui attendaient repartiront au démarrage : lancez sans SMTP_URL pour les relire d’abord.',
    refused: 'Rien n’a été restauré.',
    refusals: {
      notABackup: 'Ce fichier n’est pas une sauvegarde de Lauréat.',
      cutShort: 'Cette sauvegarde est coupée avant sa fin : prenez-en une autre.',
      altered: (part: string) =>
        `Cette sauvegarde a été modifiée ou abîmée (${part}) : prenez-en une autre.`,
      notEmpty: (table: string) =>
        `Cette installation n’est pas vide (${table}) : donnez un DATA_DIR ou une base neufs.`,
      keyPresent: 'Ce DATA_DIR contient déjà une autre clé de signature : donnez un dossier neuf.',
      otherVersion: (migration: string, program: string) =>
        `Cette sauvegarde vient de la version ${program}, avec une migration (${migration}) que ce programme n’a pas : restaurez-la avec cette version, ou une plus récente.`,
      wrongPassphrase: 'La phrase de passe n’ouvre pas la clé de cette sauvegarde.',
    },
  },
  {
    backupUsage:
      'bin/laureat backup FILE [--with-key] [--without-files] [--lang en]\n--with-key asks for a passphrase of at least 12 characters in BACKUP_PASSPHRASE.\nbin/laureat backup --made-elsewhere notes that another tool has just made one.',
    noted: 'Noted: a backup has just been made by another tool.',
    restoreUsage:
      'bin/laureat restore FILE [--lang en]\nThe passphrase of the key is given in BACKUP_PASSPHRASE.',
    exists: (file) => `"${file}" already exists: give another name.`,
    absent: (file) => `"${file}" cannot be read.`,
    notMigrated: 'There is nothing to back up: this database has no tables yet.',
    written: (file, rows, files) =>
      `Backed up to ${file}: ${rows} rows, ${files} ${plural('en', files, { one: 'file', other: 'files' })}. This file holds personal data: keep it as such.`,
    filesLeftOut: 'The files that were sent are not in it: back up their store apart.',
    keyLeftOut:
      'The signing key is not in it: copy DATA_DIR/signing-key.pem apart, or run again with --with-key.',
    keyIncluded: 'The signing key is in it, encrypted by your passphrase.',
    missing: (hashes) =>
      `These files were missing or damaged in the store, and are not backed up: ${hashes}`,
    restored: (takenAt, rows, files) =>
      `Restored from the backup of ${takenAt}: ${rows} rows, ${files} ${plural('en', files, { one: 'file', other: 'files' })}.`,
    signedBy: (fingerprint) => `Signed by the key ${fingerprint}.`,
    keyRestored: 'The signing key is the one from before.',
    newKey:
      'The signing key was not restored: this installation will make a new one when it starts, whose fingerprint is to be published, and second factors are to be set up again.',
    signInAgain: 'Everyone will have to sign in again.',
    mails:
      'Mails that were waiting will leave when it starts: run without SMTP_URL to read them first.',
    refused: 'Nothing was restored.',
    refusals: {
      notABackup: 'This file is not a backup of Lauréat.',
      cutShort: 'This backup is cut before its end: take another one.',
      altered: (part) => `This backup was altered or damaged (${part}): take another one.`,
      notEmpty: (table) =>
        `This installation is not empty (${table}): give a new DATA_DIR or database.`,
      keyPresent: 'This DATA_DIR already holds another signing key: give a new folder.',
      otherVersion: (migration, program) =>
        `This backup comes from version ${program}, with a migration (${migration}) that this program lacks: restore it with that version, or a later one.`,
      wrongPassphrase: 'The passphrase does not open the key of this backup.',
    },
  },
);

export function explainRestore(
  refusal: RestoreRefusal,
  locale: keyof typeof backupMessages,
): string {
  const words = backupMessages[locale].refusals;
  switch (refusal.reason) {
    case 'not-a-backup':
      return words.notABackup;
    case 'cut-short':
      return words.cutShort;
    case 'altered':
      return words.altered(refusal.part);
    case 'not-empty':
      return words.notEmpty(refusal.table);
    case 'key-present':
      return words.keyPresent;
    case 'other-version':
      return words.otherVersion(refusal.migration, refusal.program);
    case 'wrong-passphrase':
      return words.wrongPassphrase;
  }
}
