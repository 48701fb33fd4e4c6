import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Locale } from '#kernel/money.ts';
import { parseCheckpoint } from '#platform/checkpoint.ts';
import { type CheckpointFault, verifyKeptCheckpoint } from '#platform/checkpoint-verify.ts';
import type { CommandIo } from '#platform/command-io.ts';
import type { Db } from '#platform/database.ts';
import { endWell, settingsOrExplain } from '#platform/ending.ts';
import { examineFiles, type FileReport } from '#platform/files/examine-files.ts';
import { type Files, openFiles } from '#platform/files/open-files.ts';
import { trustedKeys } from '#platform/former-keys.ts';
import { pendingMigrations } from '#platform/migrate.ts';
import { openStore } from '#platform/open-instance.ts';
import { doctorMessages } from './doctor-messages.ts';
import { type Examination, examine } from './examine-queries.ts';
import { invariants } from './invariants.ts';

/** 0 all is sound · 1 something does not hold · 2 the doctor could not look. */
const exits = { sound: 0, unsound: 1, unseen: 2 } as const;

const mostShown = 10;

type Asked = {
  locale: Locale;
  keptFile: string | null;
  /** Read the content of every file again, not only of some. */
  deep?: boolean;
};

/** `laureat doctor [--deep] [--checkpoint FILE] [--lang en]`: looks at a live database, changes nothing. */
export async function doctorCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const asked = parseArguments(args);
  if (!asked) {
    io.err(doctorMessages.fr.usage);
    return exits.unseen;
  }
  return endWell(io, () => open(io, asked), exits.unseen);
}

function parseArguments(args: readonly string[]): Asked | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        checkpoint: { type: 'string' },
        deep: { type: 'boolean' },
        lang: { type: 'string' },
      },
    });
    return {
      locale: values.lang === 'en' ? 'en' : 'fr',
      keptFile: values.checkpoint ?? null,
      deep: values.deep ?? false,
    };
  } catch {
    return null;
  }
}

async function open(io: CommandIo, asked: Asked): Promise<number> {
  const settings = settingsOrExplain(io.env);
  const store = await openStore(settings);
  try {
    const files = openFiles(settings);
    return await look(store.db, { io, dataDir: settings.dataDir, files, ...asked });
  } finally {
    await store.close();
  }
}

type Look = Asked & { io: CommandIo; dataDir: string; files?: Files };

/** What the doctor does on an open database: also the last step of a restoration. */
export async function look(
  db: Db,
  { io, dataDir, locale, keptFile, files, deep = false }: Look,
): Promise<number> {
  const words = doctorMessages[locale];
  const pending = await pendingMigrations(db);
  if (pending.length > 0) {
    io.err(words.behind(pending.join(', ')));
    return exits.unseen;
  }
  const trusted = trustedKeys(dataDir);
  const examination = await examine(db, invariants, trusted);
  const kept = keptFile === null ? [] : await compareKept(db, { keptFile, trusted, locale });
  if (kept === null) {
    io.err(words.notACheckpoint(keptFile ?? ''));
    return exits.unseen;
  }
  const report = files ? await examineFiles(db, files.store, { deep }) : null;
  const keptHold = kept.every(({ faults }) => faults.length === 0);
  const isSound = examination.isSound && keptHold && (report?.faults.length ?? 0) === 0;
  io.out(describe({ ...examination, isSound }, { kept, report, locale }));
  return isSound ? exits.sound : exits.unsound;
}

type Kept = { sentence: string; faults: readonly CheckpointFault[] };
type KeptAsked = { keptFile: string; trusted: readonly string[]; locale: Locale };

/** Null when the file is not a checkpoint. */
async function compareKept(db: Db, asked: KeptAsked): Promise<readonly Kept[] | null> {
  const kept = parseCheckpoint(await readFile(asked.keptFile, 'utf8').catch(() => ''));
  if (!kept) return null;
  const faults = await verifyKeptCheckpoint(db, kept, asked.trusted);
  return [{ sentence: doctorMessages[asked.locale].kept(asked.keptFile), faults }];
}

type Beside = { kept: readonly Kept[]; report: FileReport | null; locale: Locale };

function describe(
  { chains, checkpoints, findings, isSound }: Examination,
  { kept, report, locale }: Beside,
): string {
  const words = doctorMessages[locale];
  const lines = [
    ...check(words.chains(chains.chains, chains.events), chains.faults.map(words.fault), locale),
    ...check(
      words.checkpoints(checkpoints.checkpoints),
      checkpoints.faults.map(words.checkpointFault),
      locale,
    ),
    ...kept.flatMap(({ sentence, faults }) =>
      check(sentence, faults.map(words.checkpointFault), locale),
    ),
    ...(report ? check(words.files(report), report.faults.map(words.fileFault), locale) : []),
    ...findings.flatMap(({ invariant, offending }) =>
      check(
        invariant[locale],
        offending.map((row) => JSON.stringify(row, writeExactly)),
        locale,
      ),
    ),
    '',
    isSound ? words.sound : words.unsound,
  ];
  return lines.join('\n');
}

function check(sentence: string, faults: readonly string[], locale: Locale): string[] {
  const words = doctorMessages[locale];
  const verdict = faults.length === 0 ? words.holds : words.broken;
  const shown = faults.slice(0, mostShown);
  const hidden = faults.length - shown.length;
  const rest = hidden > 0 ? [words.more(hidden)] : [];
  return [
    `${verdict.padEnd(6)} ${sentence}`,
    ...[...shown, ...rest].map((line) => `       ${line}`),
  ];
}

const writeExactly = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;
