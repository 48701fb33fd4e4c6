import { realNow } from '#platform/clock.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { readerOf, signedIn } from '#web/access.ts';
import { pagesFor, topPagesFor } from '#web/agent-map.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { addresses } from '#web/site-map.ts';
import { listWaiting } from './waiting.ts';
import { waitingMessages } from './waiting-messages.ts';
import { DeskView } from './waiting-views.tsx';

/** Where signing in leads; who works for no service comes for their applications. */
export const mountDesk: Mount = (app, { db, settings }) => {
  app.get(addresses.office, signedIn, async (c) => {
    const { locale, site } = c.var;
    const reader = readerOf(c);
    const pages = topPagesFor(reader).filter(({ path }) => path !== addresses.office);
    if (pagesFor(reader).length === 0) {
      return c.redirect(localise('/applications', locale), 303);
    }
    const live = site.live.standing();
    const domain = await domainNow({ db, settings });
    const waiting = await listWaiting({ db, now: realNow(), domain, live, reader });
    const links = pages.map(({ path, label }) => ({ href: path, label: label[locale] }));
    const { title } = waitingMessages[locale];
    const children = <DeskView locale={locale} waiting={waiting} pages={links} />;
    return c.html(renderAgentPage(c, { title, children }));
  });
};
