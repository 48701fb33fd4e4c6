import type { Context } from 'hono';
import { domainNow } from '#platform/domain-clock.ts';
import { publicRoute } from '#web/access.ts';
import { atomOf, atomType } from '#web/atom.ts';
import type { Env, Mount } from '#web/env.ts';
import { formatDeadline } from '#web/hour.ts';
import { type Locale, localise } from '#web/locale.ts';
import { calendarMessages } from './calendar-messages.ts';
import { calendarOf, calendarType } from './call-calendar.ts';
import { feedMessages } from './feed-messages.ts';
import { findListedCall, listRecentCalls, type PublicCall } from './public-call-queries.ts';

const callsInAFeed = 50;
const callsInACalendar = 200;
/** A moved closing reaches those who follow within minutes; nothing here is kept for longer. */
const cacheControl = 'public, max-age=300';

/** What programs follow: every public call, and the calendar of one. */
export const mountFeeds: Mount = (app, parts) => {
  const { db, settings } = parts;
  const { publicUrl } = settings;

  app.get('/calls.atom', publicRoute, async (c) => {
    const now = await domainNow(parts);
    const calls = await listRecentCalls(db, now, callsInAFeed);
    return c.body(callsFeed({ locale: c.var.locale, publicUrl, calls, now }), 200, {
      'content-type': atomType,
      'cache-control': cacheControl,
    });
  });

  app.get('/calls.ics', publicRoute, async (c) => {
    const { locale } = c.var;
    const calls = await listRecentCalls(db, await domainNow(parts), callsInACalendar);
    return sendCalendar(c, { locale, publicUrl, name: calendarMessages[locale].all, calls });
  });

  app.get('/calls/:slug/calendar.ics', publicRoute, async (c) => {
    const { locale } = c.var;
    const call = await findListedCall(db, c.req.param('slug'), await domainNow(parts));
    if (!call) return c.notFound();
    return sendCalendar(c, { locale, publicUrl, name: call.name, calls: [call] });
  });
};

const sendCalendar = (c: Context<Env>, asked: Parameters<typeof calendarOf>[0]) =>
  c.body(calendarOf(asked), 200, {
    'content-type': calendarType,
    'cache-control': cacheControl,
    'content-disposition': 'inline; filename="calendar.ics"',
  });

type Feed = { locale: Locale; publicUrl: string; calls: readonly PublicCall[]; now: Date };

function callsFeed({ locale, publicUrl, calls, now }: Feed): string {
  const words = feedMessages[locale];
  const absolute = (path: string) => publicUrl + localise(path, locale);
  const updated = calls.map((call) => updatedAt(call).getTime());
  return atomOf({
    locale,
    title: words.calls,
    author: words.author,
    page: absolute('/calls'),
    self: absolute('/calls.atom'),
    updated: updated.length === 0 ? now : new Date(Math.max(...updated)),
    entries: calls.map((call) => ({
      id: `urn:uuid:${call.id}`,
      title: `${call.name}, ${call.edition}`,
      link: absolute(`/calls/${call.slug}`),
      published: call.publicFrom,
      updated: updatedAt(call),
      summary: [call.authority, ...call.waves.map((wave) => datesOf(wave, locale)), call.summary]
        .filter((line) => line !== '')
        .join('\n'),
    })),
  });
}

const updatedAt = ({ publicFrom, extendedAt }: PublicCall): Date =>
  extendedAt !== null && extendedAt > publicFrom ? extendedAt : publicFrom;

function datesOf({ name, opensAt, closesAt }: PublicCall['waves'][number], locale: Locale): string {
  if (opensAt === null || closesAt === null) return '';
  const from = formatDeadline(opensAt, locale);
  return feedMessages[locale].dates(name, from, formatDeadline(closesAt, locale));
}
