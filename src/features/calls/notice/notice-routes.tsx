import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { coalesce } from '#platform/coalesce.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { publicRoute } from '#web/access.ts';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { serveCached } from '#web/http-cache.ts';
import { renderPage } from '#web/page.tsx';
import type { NativeCall } from '../call.ts';
import { enquiryPeriod } from '../enquiry/enquiry.ts';
import { standingOf } from './notice.ts';
import { noticeJson } from './notice-json.ts';
import { noticeMessages } from './notice-messages.ts';
import { type NoticeContent, readNotice, stampNotice } from './notice-queries.ts';
import { NoticeView } from './notice-views.tsx';
import { findWithdrawnCall } from './public-call-queries.ts';
import { standingTitle } from './standing-title.ts';
import { WithdrawnView } from './withdrawn-views.tsx';

/** Shared caches must ask again: an extension, an answer, the closing itself show at once. */
const cacheControl = 'public, no-cache';

type Seen = { call: NativeCall; stamp: string; now: Date; ahead: number };

/** The page of a native call, kept in memory until something it says changes, or the clock does. */
export const mountNotice: Mount = (app, parts) => {
  const see = coalesce((slug) => seeCall(parts, slug));

  app.get('/calls/:slug', publicRoute, async (c, next) => {
    const seen = await see(c.req.param('slug'));
    if (!seen) return (await withdrawnPage(c, parts)) ?? next();
    const { state } = seen.call;
    if (state !== 'announced' && state !== 'archived') return serve(c, parts, seen, see);
    // Results own the address once they are published; a call that ends without any keeps its own page.
    await next();
    if (c.res.status !== 404) return;
    c.res = undefined;
    c.res = await serve(c, parts, seen, see);
    return;
  });

  app.get('/calls/:slug/notice', publicRoute, async (c) => {
    const seen = await see(c.req.param('slug'));
    if (!seen) return (await withdrawnPage(c, parts)) ?? c.notFound();
    return serve(c, parts, seen, see);
  });

  app.get('/calls/:slug/notice.json', publicRoute, async (c) => {
    const seen = await see(c.req.param('slug'));
    const standing = seen && standingOf(seen.call, seen.now);
    if (!seen || !standing) return c.notFound();
    return serveCached(c, {
      key: `notice.json ${seen.stamp}`,
      type: 'application/json; charset=utf-8',
      cacheControl,
      ...readyWhileSeen(seen, see),
      render: async () => {
        const content = await readNotice(parts.db, seen.call);
        const { publicUrl } = parts.settings;
        return JSON.stringify(noticeJson({ ...content, standing, publicUrl }), null, 2);
      },
    });
  });
};

type See = (slug: string) => Promise<Seen | null>;

async function seeCall(parts: AppParts, slug: string): Promise<Seen | null> {
  const now = await domainNow(parts);
  const found = await stampNotice(parts.db, slug, now);
  if (!found) return null;
  const ahead = Math.round((now.getTime() - realNow().getTime()) / 60_000);
  return { ...found, now, ahead, stamp: `${found.stamp} ${ahead}` };
}

const readyWhileSeen = ({ call, stamp }: Seen, see: See) => ({
  isCurrent: async () => (await see(call.slug))?.stamp === stamp,
});

const serve = (c: Context<Env>, { db }: AppParts, seen: Seen, see: See): Promise<Response> =>
  serveCached(c, {
    key: `notice ${c.var.locale} ${c.req.path} ${seen.stamp}`,
    type: 'text/html; charset=utf-8',
    cacheControl,
    ...readyWhileSeen(seen, see),
    render: async () => noticePage(c, await readNotice(db, seen.call), seen),
  });

function noticePage(c: Context<Env>, content: NoticeContent, { now, ahead }: Seen): string {
  const { locale, site } = c.var;
  const { call } = content;
  const standing = standingOf(call, now);
  if (!standing) throw new Error(`A published call has no wave: ${call.id}`);
  const { name, edition, summary } = call.settings;
  const takesEnquiries = enquiryPeriod(call, now).open;
  return renderPage({
    locale,
    settings: site.settings,
    title: noticeMessages[locale].pageTitle(
      name.includes(edition) ? name : `${name}, ${edition}`,
      standingTitle(standing, locale),
    ),
    path: c.req.path,
    wide: true,
    ...(summary === '' ? {} : { description: summary.slice(0, 300) }),
    children: (
      <NoticeView {...{ ...content, locale, standing, takesEnquiries, ahead }} preview={false} />
    ),
  });
}

async function withdrawnPage(c: Context<Env>, { db }: AppParts): Promise<Response | null> {
  const call = await findWithdrawnCall(db, c.req.param('slug') ?? '');
  if (!call) return null;
  const { locale, site } = c.var;
  const html = renderPage({
    locale,
    settings: site.settings,
    title: call.name,
    path: c.req.path,
    robots: 'noindex',
    children: <WithdrawnView locale={locale} call={call} />,
  });
  return c.html(html, 410);
}
