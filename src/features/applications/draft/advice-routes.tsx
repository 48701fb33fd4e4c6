import type { Context } from 'hono';
import { textOf } from '#features/calls/office/typed-body.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { allow, readerOf, signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { advises } from '../application-access.ts';
import { adviceMessages } from './advice-messages.ts';
import { listAdvised, listAdvisersOf, listPossibleAdvisers } from './advice-queries.ts';
import { type AdvicePage, AdviceView } from './advice-views.tsx';
import { AdvisedView } from './advised-views.tsx';
import { askAdvice, endAdvice } from './ask-advice.ts';
import { openApplication } from './open-application-routes.ts';
import type { Opened } from './opened.ts';

const path = '/applications/:id/advice';

export const mountAdvice: Mount = (app, parts) => {
  app.get(path, signedIn, async (c) => {
    const opened = await openOwn(c as Context<Env>, parts);
    return opened ? page(c as Context<Env>, parts, opened, {}) : c.notFound();
  });

  app.post(path, signedIn, async (c) => {
    const opened = await openOwn(c as Context<Env>, parts);
    if (!opened) return c.notFound();
    const body = await c.req.parseBody();
    const words = adviceMessages[c.var.locale];
    const chosen = textOf(body, 'person');
    if (chosen === '' || textOf(body, 'consent') === '') {
      const refusal = chosen === '' ? words.chooseMissing : words.consentMissing;
      return page(c as Context<Env>, parts, opened, { chosen, refusal });
    }
    const { reader, now, application, at } = opened;
    const context = { db: parts.db, now, reader };
    const outcome = await askAdvice(context, { id: application.id, personId: chosen });
    if (outcome.ok) return c.redirect(`${at.advice}?done=asked`, 303);
    return page(c as Context<Env>, parts, opened, { chosen, refusal: words.refused });
  });

  app.post(`${path}/:person/end`, signedIn, async (c) => {
    const opened = await openOwn(c as Context<Env>, parts);
    if (!opened) return c.notFound();
    const { reader, now, application, at } = opened;
    const asked = { id: application.id, personId: c.req.param('person') };
    const outcome = await endAdvice({ db: parts.db, now, reader }, asked);
    return outcome.ok ? c.redirect(`${at.advice}?done=ended`, 303) : c.notFound();
  });

  app.get('/office/advice', allow(...advises), async (c) => {
    const { locale } = c.var;
    const advised = await listAdvised(parts.db, readerOf(c), await domainNow(parts));
    const children = <AdvisedView {...{ locale, advised }} />;
    return c.html(renderAgentPage(c, { title: adviceMessages[locale].advised, children }));
  });
};

/** Sharing belongs to the organisation: whoever advises sees nothing of it. */
async function openOwn(c: Context<Env>, parts: AppParts): Promise<Opened | null> {
  const opened = await openApplication(c, parts);
  return opened?.application.memberRole && opened.application.state === 'draft' ? opened : null;
}

type Said = Partial<Pick<AdvicePage, 'refusal' | 'chosen'>>;

async function page(
  c: Context<Env>,
  { db }: AppParts,
  opened: Opened,
  { refusal = null, chosen = '' }: Said,
): Promise<Response> {
  const done = c.req.query('done');
  const view: AdvicePage = {
    ...opened,
    possible: await listPossibleAdvisers(db, opened.application),
    advisers: await listAdvisersOf(db, opened.application.id),
    done: done === 'asked' || done === 'ended' ? done : null,
    refusal,
    chosen,
  };
  const title = adviceMessages[opened.locale].title;
  const children = <AdviceView {...view} />;
  return c.html(renderAgentPage(c, { title, children }), refusal === null ? 200 : 422);
}
