import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import { routeRights } from '#web/route-rights.ts';
import { rightsMessages } from './rights-messages.ts';
import { RightsView } from './rights-views.tsx';
import type { MountPeople } from './session-routes.tsx';

export const mountRights: MountPeople = (app) => {
  app.get('/admin/rights', allow('administrator', 'auditor'), (c) => {
    const { locale } = c.var;
    const children = <RightsView locale={locale} rights={routeRights(app)} />;
    return c.html(renderAgentPage(c, { title: rightsMessages[locale].title, children }));
  });
};
