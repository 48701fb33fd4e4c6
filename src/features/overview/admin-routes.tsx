import { realNow } from '#platform/clock.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { allow, type Reader, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Mount } from '#web/env.ts';
import { adminMessages } from './admin-messages.ts';
import { AdminView } from './admin-views.tsx';
import { missingTexts } from './legal-text.ts';
import { readLegalTexts } from './legal-text-queries.ts';
import { listWaiting } from './waiting.ts';

/** The administrator's home. Nothing here goes over the network: it opens at once. */
export const mountAdmin: Mount = (app, { db, settings }) => {
  app.get('/admin', allow('administrator'), async (c) => {
    const { locale, site } = c.var;
    const live = site.live.standing();
    const domain = await domainNow({ db, settings });
    const reader = asAdministrator(readerOf(c));
    const [waiting, texts] = await Promise.all([
      listWaiting({ db, now: realNow(), domain, live, reader }),
      readLegalTexts(db),
    ]);
    // The texts that are missing have their own part of the page.
    const others = waiting.filter(({ name }) => name !== 'texts');
    const view = { locale, waiting: others, missing: missingTexts(texts) };
    const { title } = adminMessages[locale];
    return c.html(renderAgentPage(c, { title, children: <AdminView {...view} /> }));
  });
};

/** Their other duties wait on the page where they arrive. */
const asAdministrator = (reader: Reader): Reader => ({
  ...reader,
  memberships: reader.memberships.filter(({ role }) => role === 'administrator'),
});
