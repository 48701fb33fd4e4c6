import { dayIn, formatDay } from '#kernel/day.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { eraseUnheldContent } from '#platform/files/sweep-files.ts';
import type { Job } from '#platform/jobs/job-registry.ts';
import { recordErased } from '#platform/retention.ts';
import { addressFor, mailLocale, tell } from './after-mail.ts';
import { afterMailMessages } from './after-mail-messages.ts';
import {
  listToWarn,
  lockToErase,
  readMonthsOfDrafts,
  type SleepingDraft,
  saveWarned,
} from './draft-erasure-store.ts';
import { eraseHeld } from './erase-draft.ts';
import { listWriters } from './recipient-queries.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'erase-sleeping-drafts': Record<string, never>;
  }
}

const daysOfWarning = 30;
const atOnce = 100;

/** Nobody loses a draft unwarned: a mail comes thirty days before, and any change begins the time again. */
export const eraseSleepingDraftsJob: Job<Record<string, never>> = {
  title: { fr: 'Effacer les brouillons qui dorment', en: 'Erase drafts that sleep' },
  kept: {
    fr: 'trois mois après la dernière modification, ou le temps choisi par le service ; jamais avant la clôture, et un courriel trente jours avant',
    en: 'three months after the last change, or the time the service chose; never before the closing, and a mail thirty days before',
  },
  schedule: '34 4 * * *',
  run: async ({ db, settings, signal, now: machineNow }) => {
    const now = await domainNow({ db, settings });
    const months = await readMonthsOfDrafts(db);
    const end = monthsBefore(now, months);
    const files = openFiles(settings);
    await warn({ db, now, publicUrl: settings.publicUrl }, end);
    for (;;) {
      signal.throwIfAborted();
      const limits = { now, changedBefore: end, warnedBefore: daysAfter(now, -daysOfWarning) };
      const erased = await inTransaction({ db }, async ({ db }) => {
        const found = await lockToErase(db, { ...limits, most: atOnce });
        const hashes = [];
        for (const draft of found) {
          hashes.push(...(await eraseHeld({ db, now, actorId: null }, draft)));
        }
        const counts = { drafts: found.length };
        await recordErased(db, { job: 'erase-sleeping-drafts', counts, now: machineNow });
        return { count: found.length, hashes };
      });
      for (const sha256 of erased.hashes) await eraseUnheldContent({ db, files }, sha256);
      if (erased.count < atOnce) return;
    }
  },
};

type Warning = { db: Db; now: Date; publicUrl: string };

async function warn({ db, now, publicUrl }: Warning, end: Date): Promise<void> {
  const limits = { now, changedBefore: daysAfter(end, daysOfWarning) };
  for (;;) {
    const drafts = await listToWarn(db, limits, atOnce);
    for (const draft of drafts) {
      await inTransaction({ db }, async ({ db }) => {
        await saveWarned(db, draft, now);
        await tellWriters({ db, now, publicUrl }, draft);
      });
    }
    if (drafts.length < atOnce) return;
  }
}

async function tellWriters({ db, now, publicUrl }: Warning, draft: SleepingDraft): Promise<void> {
  await tell(db, {
    authorityId: draft.authorityId,
    to: await listWriters(db, { applicationId: draft.id, mail: null }),
    kind: 'draft-erasure',
    template: afterMailMessages.draftErased,
    facts: {
      call: draft.callName,
      url: addressFor(publicUrl, `/applications/${draft.id}`),
      day: formatDay(dayIn('Europe/Paris', daysAfter(now, daysOfWarning)), mailLocale),
    },
  });
}

const daysAfter = (instant: Date, days: number): Date =>
  new Date(instant.getTime() + days * 86_400_000);

function monthsBefore(instant: Date, months: number): Date {
  const before = new Date(instant);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before;
}
