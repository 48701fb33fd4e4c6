import { domainNow } from '#platform/domain-clock.ts';
import { readerOf, signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Mount } from '#web/env.ts';
import { draftMessages } from './draft-messages.ts';
import { listMyApplications } from './my-applications-queries.ts';
import { MyApplicationsView } from './my-applications-views.tsx';

const onAPage = 50;

export const mountMyApplications: Mount = (app, parts) => {
  app.get('/applications', signedIn, async (c) => {
    const { locale } = c.var;
    const page = Math.max(1, Math.trunc(Number(c.req.query('page')) || 1));
    const { applications, count } = await listMyApplications(parts.db, readerOf(c), {
      limit: onAPage,
      offset: (page - 1) * onAPage,
    });
    const pages = Math.max(1, Math.ceil(count / onAPage));
    const now = await domainNow(parts);
    const children = <MyApplicationsView {...{ locale, now, applications, count, page, pages }} />;
    return c.html(renderAgentPage(c, { title: draftMessages[locale].mine, children }));
  });
};
