import { listPublishedCalls } from '#features/publication/published-call-queries.ts';
import { publicRoute } from '#web/access.ts';
import type { Mount } from '#web/env.ts';
import { renderPage } from '#web/page.tsx';
import { homeMessages } from './home-messages.ts';
import { HomeView } from './home-views.tsx';

const callsShown = 5;

export const mountHome: Mount = (app, { db, settings }) => {
  app.get('/', publicRoute, async (c) => {
    const { locale } = c.var;
    const published = await listPublishedCalls(db, { limit: callsShown, offset: 0 });
    return c.html(
      renderPage({
        locale,
        settings,
        title: homeMessages[locale].title,
        path: c.var.here,
        active: 'home',
        children: <HomeView locale={locale} {...published} />,
      }),
    );
  });
};
