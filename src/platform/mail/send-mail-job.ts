import { realNow } from '../clock.ts';
import { handedBack } from '../jobs/interruption.ts';
import type { Job, JobContext } from '../jobs/job-registry.ts';
import { endMail, giveMailUp } from './end-mail.ts';
import { beginMail, type MailAttempt, markHandedOver } from './mail-attempt.ts';
import type { Sender, SmtpServer } from './smtp-settings.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'send-mail': { mailId: string };
  }
}

export const sendMailJob: Job<{ mailId: string }> = {
  title: { fr: 'Envoyer un courrier', en: 'Send a mail' },
  run: async (context, { mailId }) => {
    const { db, settings, jobId, now } = context;
    const sender = settings.smtp === null ? null : settings.mailFrom;
    const attempt = await beginMail(db, { mailId, jobId, sender, now });
    if (attempt === null || settings.smtp === null || sender === null) return;
    await send(context, attempt, { server: settings.smtp, sender });
  },
};

async function send(
  { db, settings, signal, isLastAttempt }: JobContext,
  attempt: MailAttempt,
  { server, sender }: { server: SmtpServer; sender: Sender },
): Promise<void> {
  // Loaded by the first mail: a process that sends none does without it.
  const { composeMail } = await import('./compose-mail.ts');
  const { deliver } = await import('./deliver.ts');
  const { mailId, number, to } = attempt;
  const delivery = await deliver(server, {
    envelope: { from: settings.mailBounces ?? sender.address, to },
    content: await composeMail(sender, attempt),
    beforeContent: () => markHandedOver(db, mailId, number, realNow()),
    signal,
  });
  await endMail(db, mailId, number, { ...delivery, now: realNow() });
  if (delivery.outcome !== 'delayed') return;
  if (signal.aborted) throw handedBack();
  if (isLastAttempt) await giveMailUp(db, mailId);
  // The job comes back later. Its board is read by more people: the code alone, not the server's words.
  throw new Error(codeOf(delivery.reason));
}

/** "451 4.7.1 jeanne@… is greylisted" → "451 4.7.1". */
const codeOf = (reason: string): string =>
  /^\d{3}([ -]\d\.\d{1,3}\.\d{1,3})?/.exec(reason)?.[0] ?? 'the mail server did not answer';
