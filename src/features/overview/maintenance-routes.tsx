import type { Context } from 'hono';
import { createAuthentication } from '#features/people/authentication.ts';
import { readSession } from '#features/people/read-session.ts';
import { realNow } from '#platform/clock.ts';
import { allow, authoritiesWhere, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { renderPage } from '#web/page.tsx';
import { actingOn } from './admin-acting.ts';
import { textOf } from './admin-form.ts';
import { maintenanceMessages } from './maintenance-messages.ts';
import { beginMaintenance, endMaintenance } from './maintenance-switch.ts';
import { ClosedView, MaintenanceView, maintenanceMinutes } from './maintenance-views.tsx';

/**
 * Mounted before every feature: while a maintenance runs, nothing behind it is reached but by
 * administrators. Otherwise it costs one look in memory.
 */
export const mountMaintenanceGate: Mount = (app, parts) => {
  const peopleOf = once(() => ({ ...parts, authentication: createAuthentication(parts) }));
  app.use(async (c, next) => {
    const { maintenance } = c.var.site.live.standing();
    if (maintenance === null || staysOpen(c.req.path)) return next();
    const session = await readSession(peopleOf(), c.req.raw.headers);
    if (session && authoritiesWhere(session.reader, 'administrator').length > 0) return next();
    return closed(c, maintenance.backAt);
  });
};

/** Made at the first maintenance: most processes never see one. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What the waiting page needs, and what an administrator needs to come in and open again. */
const staysOpen = (path: string): boolean =>
  /^(\/en)?\/(assets|sign-in|sign-out|metrics|favicon)(?=[/.]|$)/.test(path);

function closed(c: Context<Env>, backAt: Date): Response {
  const { locale, site, here } = c.var;
  const now = realNow();
  const seconds = Math.max(60, Math.ceil((backAt.getTime() - now.getTime()) / 1000));
  const headers = { 'retry-after': String(seconds), 'cache-control': 'no-store' };
  const { title, happened } = maintenanceMessages[locale];
  if (c.req.path.endsWith('json')) {
    return c.json({ error: { status: 503, title, happened } }, 503, headers);
  }
  const sent = c.req.method !== 'GET' && c.req.method !== 'HEAD';
  const html = renderPage({
    locale,
    title,
    path: here,
    settings: site.settings,
    robots: 'noindex',
    children: <ClosedView locale={locale} backAt={backAt} now={now} sent={sent} />,
  });
  return c.html(html, 503, headers);
}

const address = '/admin/maintenance';

export const mountMaintenance: Mount = (app, { db }) => {
  app.get(address, allow('administrator'), (c) => {
    const { locale, site } = c.var;
    const backAt = site.live.standing().maintenance?.backAt ?? null;
    const { title } = maintenanceMessages[locale].admin;
    return c.html(
      renderAgentPage(c, { title, children: <MaintenanceView locale={locale} backAt={backAt} /> }),
    );
  });

  const then = async (c: Context<Env>) => {
    await c.var.site.live.reload();
    return c.redirect(localise(address, c.var.locale), 303);
  };
  app.post(address, allow('administrator'), async (c) => {
    const asked = textOf(await c.req.parseBody(), 'minutes');
    const minutes = maintenanceMinutes.find((each) => each === asked) ?? '30';
    await beginMaintenance(actingOn(db, readerOf(c)), Number(minutes));
    return then(c);
  });
  app.post(`${address}/end`, allow('administrator'), async (c) => {
    await endMaintenance(actingOn(db, readerOf(c)));
    return then(c);
  });
};
