import type { Context } from 'hono';
import { domainNow } from '#platform/domain-clock.ts';
import { publicRoute } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env, Mount } from '#web/env.ts';
import { filedAnswers } from './filed-answers.ts';
import type { Dossier } from './filing.ts';
import { linkMessages } from './link-messages.ts';
import { LinkDoneView, LinkOverView, LinkView } from './link-views.tsx';
import { readLinkToSign, signByLink } from './sign-by-link.ts';
import { digestOf } from './signature.ts';

/** The page a link to sign opens; only its button spends it. */
export const mountSignatureLink: Mount = (app, parts) => {
  const { db } = parts;
  const find = async (token: string) => readLinkToSign({ db, now: await domainNow(parts) }, token);

  app.get('/signature', publicRoute, async (c) => {
    const token = c.req.query('token') ?? '';
    const dossier = await find(token);
    return dossier ? c.html(page(c, { token, dossier, changed: false })) : over(c);
  });

  app.post('/signature', publicRoute, async (c) => {
    const body = await c.req.parseBody();
    const token = String(body['token'] ?? '');
    const seen = String(body['seen'] ?? '');
    const outcome = await signByLink({ db, now: await domainNow(parts) }, { token, seen });
    if (outcome.ok) {
      const { name } = outcome.value.organisation;
      const children = <LinkDoneView locale={c.var.locale} organisation={name} />;
      return c.html(renderAgentPage(c, { title: linkMessages[c.var.locale].done, children }));
    }
    const dossier = await find(token);
    return dossier ? c.html(page(c, { token, dossier, changed: true }), 409) : over(c);
  });
};

type Shown = { token: string; dossier: Dossier; changed: boolean };

function page(c: Context<Env>, { token, dossier, changed }: Shown): string {
  const { locale } = c.var;
  const seen = digestOf(filedAnswers(dossier.form, dossier.answers));
  const children = <LinkView {...{ locale, dossier, token, seen, changed }} />;
  c.header('cache-control', 'private, no-store');
  return renderAgentPage(c, { title: linkMessages[locale].title, children });
}

function over(c: Context<Env>): Response | Promise<Response> {
  const { locale } = c.var;
  const children = <LinkOverView locale={locale} />;
  return c.html(renderAgentPage(c, { title: linkMessages[locale].over, children }), 404);
}
