import { realNow } from '#platform/clock.ts';
import { shownSettings } from '#platform/shown-settings.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { actingOn } from './admin-acting.ts';
import { textOf } from './admin-form.ts';
import { runChecks } from './settings-check.ts';
import { changeLogLevel, parseLogLevel } from './settings-log-level.ts';
import { settingsMessages } from './settings-messages.ts';
import { probesOf } from './settings-probes.ts';
import { SettingsView } from './settings-views.tsx';

const address = '/admin/settings';

export const mountSettings: Mount = (app, { db, settings, signingKey }) => {
  app.get(address, allow('administrator'), async (c) => {
    const { locale, site } = c.var;
    const { fingerprint } = signingKey;
    const checks = await runChecks(probesOf({ db, settings, now: realNow(), fingerprint }));
    const log = { usual: settings.logLevel, changed: site.live.standing().logLevel };
    const view = { locale, checks, environment: shownSettings(settings), log };
    const { title } = settingsMessages[locale];
    return c.html(renderAgentPage(c, { title, wide: true, children: <SettingsView {...view} /> }));
  });

  app.post(`${address}/log-level`, allow('administrator'), async (c) => {
    const body = await c.req.parseBody();
    const level = textOf(body, 'back') ? null : parseLogLevel(textOf(body, 'level'));
    await changeLogLevel(actingOn(db, readerOf(c)), level);
    await c.var.site.live.reload();
    return c.redirect(localise(address, c.var.locale), 303);
  });
};
