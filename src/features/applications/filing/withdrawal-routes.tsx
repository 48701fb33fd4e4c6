import type { Context } from 'hono';
import { signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { openApplication } from '../draft/open-application-routes.ts';
import { writes } from '../editable.ts';
import { filingAddresses } from './filing-addresses.ts';
import { withdrawApplication } from './withdraw-application.ts';
import { withdrawalMessages } from './withdrawal-messages.ts';
import { WithdrawalView } from './withdrawal-views.tsx';

export const mountWithdrawal: Mount = (app, parts) => {
  app.get('/applications/:id/withdrawal', signedIn, (c) => answer(c, parts, 200));

  app.post('/applications/:id/withdrawal', signedIn, async (c) => {
    const opened = await openApplication(c, parts);
    if (!opened) return c.notFound();
    const { reader, now, application } = opened;
    const outcome = await withdrawApplication({ db: parts.db, reader, now }, application.id);
    if (!outcome.ok) {
      return outcome.refusal.reason === 'application-unknown'
        ? c.notFound()
        : answer(c, parts, 409);
    }
    return c.redirect(filingAddresses(application.id, c.var.locale).withdrawal, 303);
  });
};

async function answer(c: Context<Env>, parts: AppParts, status: 200 | 409): Promise<Response> {
  const opened = await openApplication(c, parts);
  if (!opened || opened.application.state === 'draft' || !writes(opened.application)) {
    return c.notFound();
  }
  const children = <WithdrawalView {...opened} />;
  const { title } = withdrawalMessages[c.var.locale];
  return c.html(renderAgentPage(c, { title, children }), status);
}
