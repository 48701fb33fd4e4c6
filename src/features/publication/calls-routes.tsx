import { listOpenCalls, listUpcomingCalls } from '#features/calls/notice/public-call-queries.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { publicRoute } from '#web/access.ts';
import type { Mount } from '#web/env.ts';
import { renderPage } from '#web/page.tsx';
import { CallsView } from './calls-views.tsx';
import { directoryMessages } from './directory-messages.ts';
import { listPublishedCalls } from './published-call-queries.ts';

const callsOnAPage = 50;

/** What is open first, what opens next, then the results: each list goes on by its own pages. */
export const mountCalls: Mount = (app, parts) => {
  const { db, settings } = parts;
  app.get('/calls', publicRoute, async (c) => {
    const { locale } = c.var;
    const now = await domainNow(parts);
    const [open, upcoming, published] = await Promise.all([
      paged(c.req.query('open'), (page) => listOpenCalls(db, now, page)),
      paged(c.req.query('upcoming'), (page) => listUpcomingCalls(db, now, page)),
      paged(c.req.query('page'), (page) => listPublishedCalls(db, page)),
    ]);
    if (!open || !upcoming || !published) return c.notFound();
    return c.html(
      renderPage({
        locale,
        settings,
        title: directoryMessages[locale].calls,
        path: c.var.here,
        wide: true,
        children: <CallsView {...{ locale, now, open, upcoming, published }} />,
      }),
    );
  });
};

type Paged<Call> = { calls: readonly Call[]; count: number; page: number; pages: number };

/** Null for a page that is not there. */
async function paged<Call>(
  asked: string | undefined,
  list: (page: { limit: number; offset: number }) => Promise<{ calls: Call[]; count: number }>,
): Promise<Paged<Call> | null> {
  const number = Number(asked ?? '1');
  const page = Number.isInteger(number) && number >= 1 && number <= 100_000 ? number : 1;
  const offset = (page - 1) * callsOnAPage;
  const { calls, count } = await list({ limit: callsOnAPage, offset });
  const pages = Math.max(1, Math.ceil(count / callsOnAPage));
  return page > pages ? null : { calls, count, page, pages };
}
