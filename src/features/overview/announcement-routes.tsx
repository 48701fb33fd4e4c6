import type { Context } from 'hono';
import { formatParisTime } from '#kernel/paris-time.ts';
import { realNow } from '#platform/clock.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { actingOn } from './admin-acting.ts';
import { announcementAdminMessages } from './announcement-admin-messages.ts';
import {
  parseAnnouncement,
  readTypedAnnouncement,
  type TypedAnnouncement,
} from './announcement-form.ts';
import { listAnnouncements } from './announcement-queries.ts';
import { explainAnnouncement, type FieldError } from './announcement-refusals.ts';
import { AnnouncementsView } from './announcement-views.tsx';
import { setAnnouncement, withdrawAnnouncement } from './set-announcement.ts';

const address = '/admin/announcements';
const day = 86_400_000;

export const mountAnnouncements: Mount = (app, { db }) => {
  const show = async (c: Context<Env>, typed: TypedAnnouncement, refused: FieldError | null) => {
    const { locale } = c.var;
    const now = realNow();
    const announcements = await listAnnouncements(db, now);
    const done = parseDone(c.req.query('done'));
    const view = { locale, now, announcements, typed, refused, done };
    const { title } = announcementAdminMessages[locale];
    return renderAgentPage(c, { title, children: <AnnouncementsView {...view} /> });
  };
  const back = (c: Context<Env>, done: 'set' | 'withdrawn') =>
    c.redirect(`${localise(address, c.var.locale)}?done=${done}`, 303);

  app.get(address, allow('administrator'), async (c) => c.html(await show(c, emptyForm(), null)));

  app.post(address, allow('administrator'), async (c) => {
    const typed = readTypedAnnouncement(await c.req.parseBody());
    const outcome = await setAnnouncement(actingOn(db, readerOf(c)), parseAnnouncement(typed));
    if (!outcome.ok) {
      const refused = explainAnnouncement(outcome.refusal, c.var.locale);
      return c.html(await show(c, typed, refused), 422);
    }
    await c.var.site.live.reload();
    return back(c, 'set');
  });

  app.post(`${address}/:id/withdrawal`, allow('administrator'), async (c) => {
    const id = c.req.param('id');
    if (!/^[0-9a-f-]{36}$/.test(id)) return c.notFound();
    await withdrawAnnouncement(actingOn(db, readerOf(c)), id);
    await c.var.site.live.reload();
    return back(c, 'withdrawn');
  });
};

const parseDone = (text: string | undefined): 'set' | 'withdrawn' | null =>
  text === 'set' || text === 'withdrawn' ? text : null;

/** From now, for a day: what one most often wants to say. */
function emptyForm(): TypedAnnouncement {
  const now = realNow();
  return {
    fr: '',
    en: '',
    severity: 'info',
    from: formatParisTime(now),
    until: formatParisTime(new Date(now.getTime() + day)),
  };
}
