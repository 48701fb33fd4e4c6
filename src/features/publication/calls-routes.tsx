import { publicRoute } from '#web/access.ts';
import type { Mount } from '#web/env.ts';
import { renderPage } from '#web/page.tsx';
import { CallsView } from './calls-views.tsx';
import { directoryMessages } from './directory-messages.ts';
import { listPublishedCalls } from './published-call-queries.ts';

const callsOnAPage = 50;

export const mountCalls: Mount = (app, { db, settings }) => {
  app.get('/calls', publicRoute, async (c) => {
    const { locale } = c.var;
    const asked = Number(c.req.query('page') ?? '1');
    const page = Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
    const { calls, count } = await listPublishedCalls(db, {
      limit: callsOnAPage,
      offset: (page - 1) * callsOnAPage,
    });
    const pages = Math.max(1, Math.ceil(count / callsOnAPage));
    if (page > pages) return c.notFound();
    return c.html(
      renderPage({
        locale,
        settings,
        title: directoryMessages[locale].calls,
        path: c.var.here,
        wide: true,
        children: <CallsView {...{ locale, calls, count, page, pages }} />,
      }),
    );
  });
};
