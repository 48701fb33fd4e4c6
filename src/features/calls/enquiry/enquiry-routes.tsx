import type { Context } from 'hono';
import { getAuthority } from '#features/people/authority-queries.ts';
import { realNow } from '#platform/clock.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { publicRoute } from '#web/access.ts';
import { atomOf, atomType } from '#web/atom.ts';
import { clientNetwork } from '#web/client-address.ts';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { renderPage } from '#web/page.tsx';
import type { NativeCall } from '../call.ts';
import { findPublicCall } from '../call-queries.ts';
import { askEnquiry } from './ask-enquiry.ts';
import { type AskRefusal, enquiryPeriod } from './enquiry.ts';
import { emptyEnquiry, readTypedEnquiry, type TypedEnquiry } from './enquiry-form.ts';
import { enquiryMessages } from './enquiry-messages.ts';
import { listPublishedAnswers, stampAnswers } from './enquiry-queries.ts';
import { EnquiriesView } from './enquiry-views.tsx';

const answersOnAPage = 50;
const address = '/calls/:slug/enquiries';

/** Anyone asks about a call that is public; the answers are everybody's. */
export const mountEnquiries: Mount = (app, parts) => {
  app.get(address, publicRoute, async (c) => {
    const now = await domainNow(parts);
    const call = await findPublicCall(parts.db, c.req.param('slug'), now);
    if (!call) return c.notFound();
    const html = await enquiriesPage(c, parts, { call, now });
    return html === null ? c.notFound() : c.html(html);
  });

  app.post(address, publicRoute, async (c) => {
    const now = await domainNow(parts);
    const call = await findPublicCall(parts.db, c.req.param('slug'), now);
    if (!call) return c.notFound();
    const typed = readTypedEnquiry(await c.req.parseBody());
    const context = { db: parts.db, now, machineNow: realNow() };
    const network = clientNetwork(c);
    const outcome = await askEnquiry(context, call, { ...typed, locale: c.var.locale, network });
    if (outcome.ok) {
      return c.redirect(localise(`/calls/${call.slug}/enquiries?sent=1`, c.var.locale), 303);
    }
    const html = await enquiriesPage(c, parts, { call, now, typed, refusal: outcome.refusal });
    return c.html(html ?? '', outcome.refusal.reason === 'too-many-attempts' ? 429 : 422);
  });

  app.get('/calls/:slug/answers.atom', publicRoute, async (c) => {
    const call = await findPublicCall(parts.db, c.req.param('slug'), await domainNow(parts));
    if (!call) return c.notFound();
    return c.body(await answersFeed(c, parts, call), 200, {
      'content-type': atomType,
      'cache-control': 'public, max-age=300',
    });
  });
};

type Asked = { call: NativeCall; now: Date; typed?: TypedEnquiry; refusal?: AskRefusal };

/** Null for a page of the list that is not there. */
async function enquiriesPage(
  c: Context<Env>,
  { db, settings }: AppParts,
  { call, now, typed = emptyEnquiry, refusal }: Asked,
): Promise<string | null> {
  const { locale } = c.var;
  const asked = Number(c.req.query('page') ?? '1');
  const { count } = await stampAnswers(db, call.id);
  const pages = Math.max(1, Math.ceil(count / answersOnAPage));
  if (!Number.isInteger(asked) || asked < 1 || asked > pages) return null;
  const offset = (asked - 1) * answersOnAPage;
  const answers = await listPublishedAnswers(db, call.id, { limit: answersOnAPage, offset });
  const period = enquiryPeriod(call, now);
  const about = { slug: call.slug, name: call.settings.name };
  const sent = c.req.query('sent') === '1' && !refusal;
  const view = { locale, call: about, answers, count, page: asked, pages, period, typed, sent };
  return renderPage({
    locale,
    settings,
    title: enquiryMessages[locale].of(about.name),
    path: c.var.here,
    children: <EnquiriesView {...view} refusal={refusal ?? null} />,
  });
}

/** The last answers, each under a name of its own that a new wording keeps. */
async function answersFeed(
  c: Context<Env>,
  { db, settings }: AppParts,
  { id, slug, settings: { name }, authorityId, publicFrom }: NativeCall,
): Promise<string> {
  const { locale } = c.var;
  const answers = await listPublishedAnswers(db, id, { limit: answersOnAPage, offset: 0 });
  const page = `${settings.publicUrl}${localise(`/calls/${slug}/enquiries`, locale)}`;
  const instants = answers.map(({ answeredAt }) => answeredAt.getTime());
  return atomOf({
    locale,
    title: enquiryMessages[locale].of(name),
    author: (await getAuthority(db, authorityId)).name,
    page,
    self: `${settings.publicUrl}${localise(`/calls/${slug}/answers.atom`, locale)}`,
    updated: new Date(Math.max(publicFrom?.getTime() ?? 0, ...instants)),
    entries: answers.map((answer) => ({
      id: `urn:uuid:${answer.enquiryId}`,
      title: answer.question,
      link: `${page}#question-${answer.enquiryId}`,
      published: answer.firstAnsweredAt,
      updated: answer.answeredAt,
      summary: answer.answer,
    })),
  });
}
