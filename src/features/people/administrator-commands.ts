import type { Locale } from '#kernel/money.ts';
import { realNow } from '#platform/clock.ts';
import type { CommandIo } from '#platform/command-io.ts';
import { endWell, settingsOrExplain } from '#platform/ending.ts';
import { openInstance } from '#platform/open-instance.ts';
import { nameAdministrator } from './name-administrator.ts';
import { parseEmail } from './person.ts';
import { setupMessages } from './setup-messages.ts';

/** `laureat administrator EMAIL [SERVICE]`: the way back in, for whoever holds the machine. */
export async function administratorCommand(
  args: readonly string[],
  io: CommandIo,
): Promise<number> {
  const locale: Locale = 'fr';
  const words = setupMessages[locale];
  const email = parseEmail(args[0] ?? '');
  if (email === null) {
    io.err(`${words.usage}\n${setupMessages.en.usage}`);
    return 2;
  }
  const service = args.slice(1).join(' ') || null;
  return endWell(io, async () => {
    const settings = settingsOrExplain(io.env);
    const instance = await openInstance(settings);
    try {
      const { db } = instance;
      const outcome = await nameAdministrator({ db, now: realNow() }, { email, service });
      if (!outcome.ok) {
        const { reason } = outcome.refusal;
        io.err(reason === 'no-service' ? words.noService : words.unknownService(service ?? ''));
        return 1;
      }
      const { services, token } = outcome.value;
      io.out(words.named(email, services.join(', ')));
      io.out(`${words.link}\n${settings.publicUrl}/sign-in/link?token=${token}`);
      return 0;
    } finally {
      await instance.close();
    }
  });
}
