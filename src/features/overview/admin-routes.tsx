import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { readJobsHealth } from '#platform/jobs/jobs-health.ts';
import { readMailHealth } from '#platform/mail/mail-health.ts';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { LinkTo } from '#web/components/link-to.ts';
import type { Mount } from '#web/env.ts';
import type { Live } from '#web/live-state.ts';
import type { Locale } from '#web/locale.ts';
import { adminMessages } from './admin-messages.ts';
import { AdminView } from './admin-views.tsx';
import { missingTexts } from './legal-text.ts';
import { readLegalTexts } from './legal-text-queries.ts';

/** The administrator's home. Nothing here goes over the network: it opens at once. */
export const mountAdmin: Mount = (app, { db }) => {
  app.get('/admin', allow('administrator'), async (c) => {
    const { locale, site } = c.var;
    const [waits, texts] = await Promise.all([
      listWaits(db, site.live.standing(), locale),
      readLegalTexts(db),
    ]);
    const view = { locale, waits, missing: missingTexts(texts) };
    const { title } = adminMessages[locale];
    return c.html(renderAgentPage(c, { title, children: <AdminView {...view} /> }));
  });
};

async function listWaits(db: Db, live: Live, locale: Locale): Promise<LinkTo[]> {
  const [jobs, mail] = await Promise.all([readJobsHealth(db, realNow()), readMailHealth(db)]);
  const words = adminMessages[locale].waits;
  const lost = mail.uncertain + mail.failed + mail.bounced;
  const shown = live.announcements.length;
  const idle = jobs.workers === 0 ? jobs.due : 0;
  return [
    { count: live.maintenance ? 1 : 0, href: '/admin/maintenance', label: words.maintenance },
    { count: jobs.failed, href: '/admin/jobs', label: words.jobs(jobs.failed) },
    { count: idle, href: '/admin/jobs', label: words.idle(idle) },
    { count: lost, href: '/admin/mail', label: words.mail(lost) },
    { count: shown, href: '/admin/announcements', label: words.announcements(shown) },
  ].filter(({ count }) => count > 0);
}
