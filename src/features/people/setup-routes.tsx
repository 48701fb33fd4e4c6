import type { Context } from 'hono';
import { publicRoute } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { listAuthorities } from './authority-queries.ts';
import { type FirstAdministrator, openInstallation } from './open-installation.ts';
import { shortestPassword } from './person.ts';
import { hasAnyPerson } from './person-queries.ts';
import { textOf } from './session-form.ts';
import { enter, type MountPeople, type PeopleParts, signInContext } from './session-routes.tsx';
import { setupMessages } from './setup-messages.ts';
import { SetupView } from './setup-views.tsx';
import { startSession } from './start-session.ts';

/** The first account. Once there is one, this page does not exist. */
export const mountSetup: MountPeople = (app, parts) => {
  const { db } = parts;

  app.get('/setup', publicRoute, async (c) =>
    (await hasAnyPerson(db)) ? c.notFound() : c.html(await page(c, parts)),
  );

  app.post('/setup', publicRoute, async (c) => {
    const form = await c.req.formData();
    const asked = {
      service: textOf(form, 'service'),
      shortName: textOf(form, 'shortName'),
      name: textOf(form, 'name'),
      email: textOf(form, 'email'),
      password: textOf(form, 'password'),
    };
    const context = signInContext(c, parts);
    const outcome = await openInstallation(context, asked);
    if (outcome.ok) {
      const signed = await startSession(context, outcome.value.personId);
      return enter(c, signed, localise('/admin/people', c.var.locale));
    }
    const { reason } = outcome.refusal;
    if (reason === 'already-open') return c.notFound();
    const words = setupMessages[c.var.locale];
    const short = words['password-too-short'](shortestPassword);
    const refusal = reason === 'password-too-short' ? short : words[reason];
    return c.html(await page(c, parts, { typed: asked, refusal }), 422);
  });
};

async function page(
  c: Context<Env>,
  { db }: PeopleParts,
  shown: { typed?: FirstAdministrator; refusal?: string } = {},
): Promise<string> {
  const { locale } = c.var;
  const services = (await listAuthorities(db)).map(({ name }) => name);
  const children = <SetupView locale={locale} services={services} {...shown} />;
  return renderAgentPage(c, { title: setupMessages[locale].title, children });
}
