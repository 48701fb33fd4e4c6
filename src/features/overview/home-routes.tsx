import { listOpenCalls, listUpcomingCalls } from '#features/calls/notice/public-call-queries.ts';
import { listPublishedCalls } from '#features/publication/published-call-queries.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { publicRoute } from '#web/access.ts';
import type { Mount } from '#web/env.ts';
import { renderPage } from '#web/page.tsx';
import { homeMessages } from './home-messages.ts';
import { HomeView } from './home-views.tsx';

const callsShown = 5;

export const mountHome: Mount = (app, parts) => {
  const { db, settings } = parts;
  app.get('/', publicRoute, async (c) => {
    const { locale } = c.var;
    const now = await domainNow(parts);
    const first = { limit: callsShown, offset: 0 };
    const [published, open, upcoming] = await Promise.all([
      listPublishedCalls(db, first),
      listOpenCalls(db, now, first),
      listUpcomingCalls(db, now, first),
    ]);
    return c.html(
      renderPage({
        locale,
        settings,
        title: homeMessages[locale].title,
        path: c.var.here,
        active: 'home',
        children: <HomeView {...{ locale, now, open, upcoming }} {...published} />,
      }),
    );
  });
};
