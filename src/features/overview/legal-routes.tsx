import type { Context } from 'hono';
import type { ComponentChildren } from 'preact';
import { listRecentCalls } from '#features/calls/notice/public-call-queries.ts';
import { listPublishedCalls } from '#features/publication/published-call-queries.ts';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { domainNow } from '#platform/domain-clock.ts';
import type { JobRegistry } from '#platform/jobs/job-registry.ts';
import { listRetentionRuns } from '#platform/retention.ts';
import { publicRoute } from '#web/access.ts';
import type { Env, Mount } from '#web/env.ts';
import type { Locale } from '#web/locale.ts';
import { renderPage } from '#web/page.tsx';
import { servedPages } from '#web/served-pages.ts';
import { addresses } from '#web/site-map.ts';
import { accessibilityMessages } from './legal-accessibility-messages.ts';
import { AccessibilityView } from './legal-accessibility-views.tsx';
import { legalMessages } from './legal-messages.ts';
import { LegalNoticeView, SecurityView } from './legal-notice-views.tsx';
import type { Clock, LegalPage } from './legal-parts.tsx';
import { privacyMessages } from './legal-privacy-messages.ts';
import { DataRegisterView, PrivacyView } from './legal-privacy-views.tsx';
import { registerMessages } from './legal-register-messages.ts';
import { securityTxt } from './legal-security-txt.ts';
import { planOf } from './legal-site-map.ts';
import { SiteMapView } from './legal-site-map-views.tsx';
import { readLegalTexts } from './legal-text-queries.ts';

type Page = { title: string; wide?: boolean; children: ComponentChildren };
const page = (c: Context<Env>, parts: Page) =>
  c.html(
    renderPage({
      ...parts,
      locale: c.var.locale,
      settings: c.var.site.settings,
      path: c.var.here,
      reader: c.var.reader,
    }),
  );

/** Each is written by the program and by the service: what the service wrote is read at each visit. */
const pages: Record<string, (legal: LegalPage) => Page> = {
  [addresses.accessibility]: (legal) => ({
    title: accessibilityMessages[legal.locale].title,
    children: <AccessibilityView {...legal} />,
  }),
  [addresses.legalNotice]: (legal) => ({
    title: legalMessages[legal.locale].notice.title,
    children: <LegalNoticeView {...legal} />,
  }),
  [addresses.privacy]: (legal) => ({
    title: privacyMessages[legal.locale].title,
    children: <PrivacyView {...legal} />,
  }),
  [addresses.security]: (legal) => ({
    title: legalMessages[legal.locale].security.title,
    children: <SecurityView {...legal} />,
  }),
};

const callsShown = 200;

/** Said from the list of jobs, so that nothing erases itself without being said. */
export const mountLegal =
  (jobs: JobRegistry): Mount =>
  (app, { db, settings }) => {
    for (const [address, write] of Object.entries(pages)) {
      app.get(address, publicRoute, async (c) =>
        page(c, write({ locale: c.var.locale, texts: await readLegalTexts(db) })),
      );
    }

    app.get(addresses.dataRegister, publicRoute, async (c) => {
      const { locale } = c.var;
      const texts = await readLegalTexts(db);
      const clocks = await listClocks(db, jobs, locale);
      const children = <DataRegisterView {...{ locale, texts, clocks }} />;
      return page(c, { title: registerMessages[locale].title, wide: true, children });
    });

    app.get(addresses.siteMap, publicRoute, async (c) => {
      const { locale } = c.var;
      const now = await domainNow({ db, settings });
      const native = await listRecentCalls(db, now, callsShown);
      const { calls } = await listPublishedCalls(db, { limit: callsShown, offset: 0 });
      const plan = planOf(servedPages(app), locale);
      const children = <SiteMapView {...{ locale, plan, native, calls }} />;
      return page(c, { title: legalMessages[locale].siteMap.title, children });
    });

    app.get('/.well-known/security.txt', publicRoute, async (c) => {
      const contact = (await readLegalTexts(db))['security-contact'];
      if (contact === undefined) return c.notFound();
      return c.text(securityTxt(contact, settings.publicUrl, realNow()));
    });
  };

async function listClocks(db: Db, jobs: JobRegistry, locale: Locale): Promise<readonly Clock[]> {
  const erasing: Record<string, Clock['title' | 'kept'][]> = {};
  for (const [name, { title, kept }] of Object.entries(jobs)) {
    if (kept) erasing[name] = [title[locale], kept[locale]];
  }
  const runs = await listRetentionRuns(db, Object.keys(erasing));
  return runs.map((run) => {
    const [title = '', kept = ''] = erasing[run.job] ?? [];
    return { ...run, title, kept };
  });
}
