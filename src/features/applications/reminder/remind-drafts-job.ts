import { domainNow } from '#platform/domain-clock.ts';
import type { Job, JobContext } from '#platform/jobs/job-registry.ts';
import { remindDraft } from './remind-draft.ts';
import { dueReminder } from './reminder.ts';
import { type ClosingWave, listClosingWaves, listToRemind } from './reminder-queries.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'remind-drafts': Record<string, never>;
  }
}

/** By the clock of calls: seven days, two days and one day before each closing. */
export const remindDraftsJob: Job<Record<string, never>> = {
  title: { fr: 'Rappeler la clôture aux brouillons', en: 'Remind drafts of the closing' },
  schedule: '*/10 * * * *',
  run: async (context) => {
    const now = await domainNow(context);
    for (const wave of await listClosingWaves(context.db, now))
      await remindWave(context, wave, now);
  },
};

async function remindWave(
  { db, settings, signal }: JobContext,
  wave: ClosingWave,
  now: Date,
): Promise<void> {
  const due = dueReminder(wave.closesAt, now);
  if (!due) return;
  const context = { db, now, publicUrl: settings.publicUrl };
  for (;;) {
    const drafts = await listToRemind(db, wave, due);
    if (drafts.length === 0) return;
    for (const draft of drafts) {
      signal.throwIfAborted();
      await remindDraft(context, { draft, wave, due });
    }
  }
}
