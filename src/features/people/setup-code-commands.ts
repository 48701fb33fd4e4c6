import type { CommandIo } from '#platform/command-io.ts';
import { endWell, settingsOrExplain } from '#platform/ending.ts';
import { openInstance } from '#platform/open-instance.ts';
import { hasAdministrator } from './person-queries.ts';
import { setupCode } from './setup-code.ts';
import { setupMessages } from './setup-messages.ts';

/** `laureat setup-code`: shows again what the start said. */
export const setupCodeCommand = (_args: readonly string[], io: CommandIo): Promise<number> =>
  endWell(io, async () => {
    const settings = settingsOrExplain(io.env);
    const instance = await openInstance(settings);
    try {
      if (await hasAdministrator(instance.db)) {
        io.err(`${setupMessages.fr['already-open']}\n${setupMessages.en['already-open']}`);
        return 1;
      }
      io.out(setupCode(instance.signingKey));
      return 0;
    } finally {
      await instance.close();
    }
  });
