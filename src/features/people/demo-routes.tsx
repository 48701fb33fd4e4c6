import type { Context } from 'hono';
import { parseRole } from '#kernel/role.ts';
import { realNow } from '#platform/clock.ts';
import { domainNow, moveDomainClock } from '#platform/domain-clock.ts';
import { publicRoute } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { addresses } from '#web/site-map.ts';
import { becomeRole } from './become-role.ts';
import { parseParisTime } from './demo-form.ts';
import { demoMessages } from './demo-messages.ts';
import { DemoView } from './demo-views.tsx';
import { roleMessages } from './role-messages.ts';
import { textOf } from './session-form.ts';
import { enter, type MountPeople, type PeopleParts, signInContext } from './session-routes.tsx';
import { startSession } from './start-session.ts';

/** One click changes who one is; only where the settings allow it, and nowhere else does it exist. */
export const mountDemo: MountPeople = (app, parts) => {
  const { db, settings } = parts;
  const isOn = settings.demo && settings.signIn.demoRoles;

  app.get(addresses.demo, publicRoute, async (c) =>
    isOn ? c.html(await page(c, parts)) : c.notFound(),
  );

  app.post('/demo/role', publicRoute, async (c) => {
    const role = parseRole(textOf(await c.req.formData(), 'role'));
    if (!isOn || role === null) return c.notFound();
    const outcome = await becomeRole({ db, now: realNow() }, role, (each) =>
      demoMessages.fr.fictitious(roleMessages.fr[each].name),
    );
    if (!outcome.ok) return c.html(await page(c, parts, demoMessages[c.var.locale].noService), 422);
    const { headers } = c.req.raw;
    // Whoever one was is signed out: the session of each click does not pile up.
    if (c.var.reader) await parts.authentication.api.signOut({ headers });
    const signed = await startSession(signInContext(c, parts), outcome.value.personId);
    return enter(c, signed, localise(addresses.office, c.var.locale));
  });

  app.post('/demo/clock', publicRoute, async (c) => {
    if (!isOn) return c.notFound();
    const form = await c.req.formData();
    const at = textOf(form, 'to') === 'real' ? null : parseParisTime(textOf(form, 'at'));
    if (at === undefined)
      return c.html(await page(c, parts, demoMessages[c.var.locale].wrong), 422);
    await moveDomainClock(db, at);
    return c.redirect(`${localise(addresses.demo, c.var.locale)}?done=moved`, 303);
  });
};

async function page(
  c: Context<Env>,
  parts: PeopleParts,
  refusal: string | null = null,
): Promise<string> {
  const { locale, reader } = c.var;
  const words = demoMessages[locale];
  const children = (
    <DemoView
      locale={locale}
      now={await domainNow(parts)}
      held={reader?.memberships.map(({ role }) => role) ?? []}
      said={c.req.query('done') === 'moved' ? words.moved : null}
      refusal={refusal}
    />
  );
  return renderAgentPage(c, { title: words.title, children });
}
