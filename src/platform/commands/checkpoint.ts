import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Locale } from '#kernel/money.ts';
import { exportCheckpoint } from '#platform/checkpoint.ts';
import { findLastCheckpoint, takeCheckpoint } from '#platform/checkpoint-take.ts';
import { realNow } from '#platform/clock.ts';
import type { CommandIo, RunCommand } from '#platform/command-io.ts';
import { settingsOrExplain } from '#platform/ending.ts';
import { trustedKeys } from '#platform/former-keys.ts';
import { type Instance, openInstance } from '#platform/open-instance.ts';
import { checkpointMessages } from './checkpoint-messages.ts';

const exits = { done: 0, broken: 1, misused: 2 } as const;

type Asked = { file: string | null; locale: Locale };

/** `laureat checkpoint [--out FILE]`: what the daily job does; FILE is the last one, to keep elsewhere. */
export const checkpointCommand: RunCommand = async (args, io) => {
  const asked = parseArguments(args);
  if (!asked) {
    io.err(checkpointMessages.fr.usage);
    return exits.misused;
  }
  const settings = settingsOrExplain(io.env);
  const instance = await openInstance(settings);
  try {
    const { db, signingKey } = instance;
    const trusted = trustedKeys(settings.dataDir);
    const outcome = await takeCheckpoint({ db, signingKey, trusted, now: realNow() });
    const words = checkpointMessages[asked.locale];
    if (outcome.ok) io.out(words.taken(exportCheckpoint(outcome.value).checkpoint));
    else io.err(words.refused(outcome.refusal));
    if (asked.file !== null) await writeLast(instance, { ...asked, file: asked.file, io });
    return !outcome.ok && outcome.refusal.reason === 'broken' ? exits.broken : exits.done;
  } finally {
    await instance.close();
  }
};

async function writeLast(
  { db }: Instance,
  { file, locale, io }: { file: string; locale: Locale; io: CommandIo },
): Promise<void> {
  const words = checkpointMessages[locale];
  const last = await findLastCheckpoint(db);
  if (!last) return io.err(words.none);
  await writeFile(file, `${JSON.stringify(exportCheckpoint(last), null, 2)}\n`);
  io.out(words.written(file));
}

function parseArguments(args: readonly string[]): Asked | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, lang: { type: 'string' } },
    });
    return { file: values.out ?? null, locale: values.lang === 'en' ? 'en' : 'fr' };
  } catch {
    return null;
  }
}
