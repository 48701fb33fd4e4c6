import { domainNow } from '#platform/domain-clock.ts';
import type { Job, JobContext } from '#platform/jobs/job-registry.ts';
import { remindDraft } from './remind-draft.ts';
import { type DueReminder, dueReminder } from './reminder.ts';
import {
  type ClosingWave,
  listClosingWaves,
  listExtendedWaves,
  listToRemind,
} from './reminder-queries.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'remind-drafts': Record<string, never>;
  }
}

/** By the clock of calls: seven days, two days and one day before each closing, and when it is moved. */
export const remindDraftsJob: Job<Record<string, never>> = {
  title: { fr: 'Rappeler la clôture aux brouillons', en: 'Remind drafts of the closing' },
  schedule: '*/10 * * * *',
  run: async (context) => {
    const now = await domainNow(context);
    for (const { movedAt, reason, ...wave } of await listExtendedWaves(context.db, now)) {
      const due = { moment: 'extension', at: movedAt } as const;
      await remindWave(context, { wave, due, reason, now });
    }
    for (const wave of await listClosingWaves(context.db, now)) {
      const due = dueReminder(wave.closesAt, now);
      if (due) await remindWave(context, { wave, due, reason: null, now });
    }
  },
};

type Reminding = { wave: ClosingWave; due: DueReminder; reason: string | null; now: Date };

async function remindWave(
  { db, settings, signal }: JobContext,
  { wave, due, reason, now }: Reminding,
): Promise<void> {
  const context = { db, now, publicUrl: settings.publicUrl };
  for (;;) {
    const drafts = await listToRemind(db, wave, due);
    if (drafts.length === 0) return;
    for (const draft of drafts) {
      signal.throwIfAborted();
      await remindDraft(context, { draft, wave, due, reason });
    }
  }
}
