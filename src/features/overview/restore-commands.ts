import { accessSync, constants } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatCount, type Locale } from '#kernel/money.ts';
import { type Restored, restoreBackup } from '#platform/backup/restore-backup.ts';
import type { CommandIo } from '#platform/command-io.ts';
import { prepareDataFolder } from '#platform/data-folder.ts';
import { openServer } from '#platform/database-server.ts';
import { endWell, settingsOrExplain } from '#platform/ending.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { openInstance } from '#platform/open-instance.ts';
import type { Settings } from '#platform/settings.ts';
import { fingerprintOf } from '#platform/signing.ts';
import { formatInstant } from '#web/instants.ts';
import { backupMessages, explainRestore } from './backup-messages.ts';
import { look } from './doctor-commands.ts';

/** 0 restored and sound · 1 restored, and the doctor found something · 2 nothing was restored. */
const nothing = 2;

type Asked = { file: string; locale: Locale };

/** `laureat restore FILE`: into an installation that holds nothing; ends with the doctor. */
export async function restoreCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const asked = parseArguments(args);
  if (asked === null) {
    io.err(backupMessages.fr.restoreUsage);
    return nothing;
  }
  if (!isReadable(asked.file)) {
    io.err(backupMessages[asked.locale].absent(asked.file));
    return nothing;
  }
  return endWell(io, () => restore(asked, io), nothing);
}

function parseArguments(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { type: 'string' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return null;
    return { file, locale: values.lang === 'en' ? 'en' : 'fr' };
  } catch {
    return null;
  }
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

async function restore({ file, locale }: Asked, io: CommandIo): Promise<number> {
  const settings = settingsOrExplain(io.env);
  prepareDataFolder(settings.dataDir);
  const server = await openServer(settings);
  try {
    const outcome = await restoreBackup(file, {
      connection: server.connection,
      dataDir: settings.dataDir,
      files: openFiles(settings),
      passphrase: io.env['BACKUP_PASSPHRASE'] || null,
    });
    if (!outcome.ok) {
      io.err(`${explainRestore(outcome.refusal, locale)} ${backupMessages[locale].refused}`);
      return nothing;
    }
    io.out(describe(outcome.value, locale));
  } finally {
    await server.stop();
  }
  return examineRestored(settings, io, locale);
}

/** Brings the database up to this program, makes a key where there is none, and asks the doctor. */
async function examineRestored(settings: Settings, io: CommandIo, locale: Locale): Promise<number> {
  const instance = await openInstance(settings);
  try {
    io.out('');
    return await look(instance.db, { io, dataDir: settings.dataDir, locale, keptFile: null });
  } finally {
    await instance.close();
  }
}

function describe({ header, manifest, keyRestored }: Restored, locale: Locale): string {
  const words = backupMessages[locale];
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
  const takenAt = formatInstant(new Date(header.taken_at), locale);
  return [
    words.restored(takenAt, formatCount(rows, locale), manifest.files),
    words.signedBy(fingerprintOf(header.public_key)),
    keyRestored ? words.keyRestored : words.newKey,
    ...(header.files === 'included' ? [] : [words.filesLeftOut]),
    ...(manifest.missing_files.length === 0
      ? []
      : [words.missing(manifest.missing_files.join(', '))]),
    words.signInAgain,
    words.mails,
  ].join('\n');
}
