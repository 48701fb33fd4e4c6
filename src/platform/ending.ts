import { CannotStart } from './cannot-start.ts';
import type { CommandIo } from './command-io.ts';
import { readSettings, type Settings } from './settings.ts';

/** Runs the program to its exit code; what a person can mend is a sentence, never a stack trace. */
export async function endWell(
  io: CommandIo,
  work: () => Promise<number>,
  whenStopped = 1,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    io.err(error.fr);
    io.err(error.en);
    return whenStopped;
  }
}

/** The settings of the environment; throws `CannotStart` with a sentence for each wrong value. */
export function settingsOrExplain(env: CommandIo['env']): Settings {
  const settings = readSettings(env);
  if (settings.ok) return settings.value;
  const { wrong } = settings.refusal;
  throw new CannotStart(wrong.map(({ fr }) => fr).join('\n'), wrong.map(({ en }) => en).join('\n'));
}
