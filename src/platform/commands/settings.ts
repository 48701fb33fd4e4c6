import type { RunCommand } from '#platform/command-io.ts';
import { settingsOrExplain } from '#platform/ending.ts';
import { shownSettings } from '#platform/shown-settings.ts';

/** `laureat settings`: as understood, the secret left out. */
export const settingsCommand: RunCommand = async (_args, io) => {
  const settings = settingsOrExplain(io.env);
  const lines = Object.entries(shownSettings(settings)).map(([name, value]) => `${name}=${value}`);
  io.out([`Lauréat ${settings.version}`, ...lines].join('\n'));
  return 0;
};
