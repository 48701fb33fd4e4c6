import { formatDay, type PlainDay } from '#kernel/day.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { domainNow } from '#platform/domain-clock.ts';
import type { Job } from '#platform/jobs/job-registry.ts';
import { addressFor, mailLocale, tell } from './after-mail.ts';
import { afterMailMessages } from './after-mail-messages.ts';
import { type DueReminder, lockToRemind, saveReminded } from './completion-store.ts';
import { getTold, listWriters } from './recipient-queries.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'remind-completions': Record<string, never>;
  }
}

const hoursBefore = 72;

/** By the clock of calls, once: three days before the end of the last day to answer. */
export const remindCompletionsJob: Job<Record<string, never>> = {
  title: { fr: 'Rappeler les compléments attendus', en: 'Remind of what is to be completed' },
  schedule: '*/10 * * * *',
  run: async ({ db, settings }) => {
    const now = await domainNow({ db, settings });
    const before = new Date(now.getTime() + hoursBefore * 3_600_000);
    await inTransaction({ db }, async ({ db }) => {
      for (const due of await lockToRemind(db, { now, before })) {
        await saveReminded(db, due.id, now);
        await remind(db, due, settings.publicUrl);
      }
    });
  },
};

async function remind(db: Db, due: DueReminder, publicUrl: string): Promise<void> {
  const { applicationId, authorityId } = due;
  await tell(db, {
    authorityId,
    to: await listWriters(db, { applicationId, mail: null }),
    kind: 'completion-reminder',
    template: afterMailMessages.completionReminder,
    facts: {
      ...(await getTold(db, applicationId)),
      due: formatDay(due.dueOn as PlainDay, mailLocale),
      url: addressFor(publicUrl, `/applications/${applicationId}/completion`),
    },
  });
}
