import type { Context } from 'hono';
import { publicRoute } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import { parseNext } from '#web/next-address.ts';
import { textOf } from './session-form.ts';
import { enter, type MountPeople, signInContext } from './session-routes.tsx';
import { signInMessages } from './sign-in-messages.ts';
import { SecondFactorView } from './sign-in-views.tsx';
import { verifySecondFactor } from './verify-second-factor.ts';

/** Between the first proof and the session: a code, for whoever set one up. */
export const mountSecondFactor: MountPeople = (app, parts) => {
  app.get('/sign-in/second-factor', publicRoute, (c) =>
    c.html(page(c, parseNext(c.req.query('next')))),
  );

  app.post('/sign-in/second-factor', publicRoute, async (c) => {
    const form = await c.req.formData();
    const next = parseNext(textOf(form, 'next'));
    const outcome = await verifySecondFactor(signInContext(c, parts), textOf(form, 'code'));
    if (outcome.ok) return enter(c, outcome.value, next);
    return c.html(page(c, next, signInMessages[c.var.locale][outcome.refusal.reason]), 422);
  });
};

function page(c: Context<Env>, next: string, error?: string): string {
  const { locale } = c.var;
  const title = signInMessages[locale].secondTitle;
  const children = <SecondFactorView locale={locale} next={next} error={error} />;
  return renderAgentPage(c, { title, children });
}
