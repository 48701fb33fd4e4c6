import type { Context } from 'hono';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { actingOn } from './admin-acting.ts';
import { textOf } from './admin-form.ts';
import { legalAdminMessages } from './legal-admin-messages.ts';
import { type LegalTextsPage, LegalTextsView } from './legal-admin-views.tsx';
import { type LegalTexts, legalTextNames } from './legal-text.ts';
import { readLegalTexts } from './legal-text-queries.ts';
import { changeLegalTexts } from './write-legal-texts.ts';

const address = '/admin/legal-texts';

export const mountLegalTexts: Mount = (app, { db }) => {
  app.get(address, allow('administrator'), async (c) => {
    const saved = /^\d{1,2}$/.exec(c.req.query('saved') ?? '');
    const typed = await readLegalTexts(db);
    return c.html(show(c, { typed, wrong: [], saved: saved ? Number(saved[0]) : null }));
  });

  app.post(address, allow('administrator'), async (c) => {
    const body = await c.req.parseBody();
    const typed: LegalTexts = Object.fromEntries(
      legalTextNames.map((name) => [name, textOf(body, name)]),
    );
    const outcome = await changeLegalTexts(actingOn(db, readerOf(c)), typed);
    if (!outcome.ok) {
      return c.html(show(c, { typed, wrong: outcome.refusal.wrong, saved: null }), 422);
    }
    const saved = outcome.value.changed.length;
    return c.redirect(`${localise(address, c.var.locale)}?saved=${saved}`, 303);
  });
};

const show = (c: Context<Env>, page: Omit<LegalTextsPage, 'locale'>): string =>
  renderAgentPage(c, {
    title: legalAdminMessages[c.var.locale].title,
    children: <LegalTextsView locale={c.var.locale} {...page} />,
  });
