import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { renderPage } from '#web/page.tsx';
import type { NativeCall } from '../call.ts';
import { findOfficeCall } from '../call-queries.ts';
import { enquiryPeriod } from '../enquiry/enquiry.ts';
import { callAddress, officeOf } from '../office/officer-routes.ts';
import { asPublished, standingOf } from './notice.ts';
import { noticePreviewMessages } from './notice-preview-messages.ts';
import {
  FramedNotice,
  NothingToPreview,
  NoticePhone,
  NoticePreview,
} from './notice-preview-views.tsx';
import { readNoticePreview } from './notice-queries.ts';
import type { NoticePage } from './notice-views.tsx';

/** The page of a call as the public will read it, for its officers, until the public does. */
export const mountNoticePreview: Mount = (app, parts) => {
  app.get(`${callAddress}/preview`, allow('officer'), (c) =>
    show(c as Context<Env>, parts, (page) => agentPage(c as Context<Env>, page)),
  );

  app.get(`${callAddress}/phone`, allow('officer'), (c) =>
    show(c as Context<Env>, parts, ({ locale, call }) => {
      c.set('framing', true);
      const title = noticePreviewMessages[locale].phone;
      const children = <NoticePhone {...{ locale, call }} />;
      return renderAgentPage(c as Context<Env>, { title, children });
    }),
  );

  app.get(`${callAddress}/phone-preview`, allow('officer'), (c) =>
    show(c as Context<Env>, parts, (page) => framedPage(c as Context<Env>, page)),
  );
};

async function show(
  c: Context<Env>,
  parts: AppParts,
  render: (page: NoticePage) => string,
): Promise<Response> {
  const { locale } = c.var;
  const found = await findOfficeCall(parts.db, officeOf(c), c.req.param('id') ?? '');
  if (!found) return c.notFound();
  const now = await domainNow(parts);
  if (found.publicFrom !== null && found.publicFrom <= now) {
    return c.redirect(localise(`/calls/${found.slug}`, locale), 303);
  }
  const page = await pageOf(c, parts, { call: asPublished(found, now), now });
  if (page) return c.html(render(page));
  const { title } = noticePreviewMessages[locale];
  const children = <NothingToPreview {...{ locale, call: found }} />;
  return c.html(renderAgentPage(c, { title, children }));
}

async function pageOf(
  c: Context<Env>,
  { db }: AppParts,
  { call, now }: { call: NativeCall; now: Date },
): Promise<NoticePage | null> {
  const standing = standingOf(call, now);
  if (!standing) return null;
  const content = await readNoticePreview(db, call);
  const ahead = Math.round((now.getTime() - realNow().getTime()) / 60_000);
  const takesEnquiries = enquiryPeriod(call, now).open;
  return { ...content, locale: c.var.locale, standing, takesEnquiries, ahead, preview: true };
}

const titleOf = ({ locale, call }: NoticePage) =>
  `${noticePreviewMessages[locale].title} : ${call.settings.name}`;

const agentPage = (c: Context<Env>, page: NoticePage): string =>
  renderAgentPage(c, { title: titleOf(page), children: <NoticePreview {...page} /> });

/** Without the officer's own navigation: the public does not see it. */
function framedPage(c: Context<Env>, page: NoticePage): string {
  c.set('framing', true);
  const { here: path, site, locale } = c.var;
  const children = <FramedNotice {...page} />;
  const { settings } = site;
  return renderPage({ locale, path, title: titleOf(page), children, settings, robots: 'noindex' });
}
