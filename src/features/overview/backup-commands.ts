import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatCount, type Locale } from '#kernel/money.ts';
import { recordBackup } from '#platform/backup/backup-record.ts';
import { type BackupAsked, writeBackup } from '#platform/backup/write-backup.ts';
import { realNow } from '#platform/clock.ts';
import type { CommandIo } from '#platform/command-io.ts';
import { openServer } from '#platform/database-server.ts';
import { endWell, settingsOrExplain } from '#platform/ending.ts';
import { openFiles } from '#platform/files/open-files.ts';
import type { Settings } from '#platform/settings.ts';
import { loadSigningKey } from '#platform/signing.ts';
import { backupMessages } from './backup-messages.ts';

/** 0 whole · 1 written, but files were missing in the store · 2 nothing was written. */
const exits = { whole: 0, partial: 1, nothing: 2 } as const;

const leastPassphrase = 12;

type Asked = { file: string; withFiles: boolean; passphrase: string | null; locale: Locale };
/** Its own tool made it: only the date is wanted here. */
type Elsewhere = { madeElsewhere: true; locale: Locale };

/**
 * `laureat backup FILE [--with-key] [--without-files]`: all of one instant, while it serves.
 * `laureat backup --made-elsewhere`: another tool did it, and the instance may say how old it is.
 */
export async function backupCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const asked = parseArguments(args, io);
  if (asked === null) {
    io.err(backupMessages.fr.backupUsage);
    return exits.nothing;
  }
  if ('madeElsewhere' in asked) {
    return endWell(io, () => noteElsewhere(asked, io), exits.nothing);
  }
  if (existsSync(asked.file)) {
    io.err(backupMessages[asked.locale].exists(asked.file));
    return exits.nothing;
  }
  return endWell(io, () => backUp(asked, io), exits.nothing);
}

function parseArguments(args: readonly string[], { env }: CommandIo): Asked | Elsewhere | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'with-key': { type: 'boolean', default: false },
        'without-files': { type: 'boolean', default: false },
        'made-elsewhere': { type: 'boolean', default: false },
        lang: { type: 'string' },
      },
    });
    const locale = values.lang === 'en' ? 'en' : 'fr';
    const [file, ...more] = positionals;
    if (values['made-elsewhere']) {
      return file === undefined ? { madeElsewhere: true, locale } : null;
    }
    const passphrase = env['BACKUP_PASSPHRASE'] ?? '';
    const tooShort = values['with-key'] && passphrase.length < leastPassphrase;
    if (file === undefined || more.length > 0 || tooShort) return null;
    return {
      file,
      withFiles: !values['without-files'],
      passphrase: values['with-key'] ? passphrase : null,
      locale,
    };
  } catch {
    return null;
  }
}

async function backUp(asked: Asked, io: CommandIo): Promise<number> {
  const settings = settingsOrExplain(io.env);
  const server = await openServer(settings);
  try {
    return await write({ ...partsOf(settings, asked), connection: server.connection }, asked, io);
  } finally {
    await server.stop();
  }
}

const partsOf = (settings: Settings, { withFiles, passphrase }: Asked) => ({
  dataDir: settings.dataDir,
  signingKey: loadSigningKey(settings.dataDir),
  program: settings.version,
  takenAt: realNow(),
  store: withFiles ? openFiles(settings).store : null,
  passphrase,
});

async function noteElsewhere({ locale }: Elsewhere, io: CommandIo): Promise<number> {
  const server = await openServer(settingsOrExplain(io.env));
  try {
    const made = { takenAt: realNow(), madeElsewhere: true, missingFiles: 0, keyFingerprint: null };
    await recordBackup(server.connection, made);
    io.out(backupMessages[locale].noted);
    return exits.whole;
  } finally {
    await server.stop();
  }
}

async function write(parts: BackupAsked, asked: Asked, io: CommandIo): Promise<number> {
  const words = backupMessages[asked.locale];
  const manifest = await writeBackup(asked.file, parts);
  if (manifest === null) {
    io.err(words.notMigrated);
    return exits.nothing;
  }
  await recordBackup(parts.connection, {
    takenAt: parts.takenAt,
    madeElsewhere: false,
    missingFiles: manifest.missing_files.length,
    keyFingerprint: parts.passphrase === null ? null : parts.signingKey.fingerprint,
  });
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
  io.out(words.written(asked.file, formatCount(rows, asked.locale), manifest.files));
  if (!asked.withFiles) io.out(words.filesLeftOut);
  io.out(asked.passphrase === null ? words.keyLeftOut : words.keyIncluded);
  if (manifest.missing_files.length === 0) return exits.whole;
  io.err(words.missing(manifest.missing_files.join(', ')));
  return exits.partial;
}
