import { realNow } from '#platform/clock.ts';
import { countMails, findMail, listMails } from '#platform/mail/mail-queries.ts';
import { settleCutMails } from '#platform/mail/settle-cut-mails.ts';
import { allow, authoritiesWhere, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Mount } from '#web/env.ts';
import { mailBoard } from './mail-board-addresses.ts';
import { parseMailCriteria } from './mail-board-form.ts';
import { MailView } from './mail-board-mail.tsx';
import { mailBoardMessages } from './mail-board-messages.ts';
import { isReadable } from './mail-board-sight.ts';
import { MailBoardView } from './mail-board-views.tsx';

/** The board of the mail; without a mail server, the outbox in which it can be read. */
export const mountMailBoard: Mount = (app, { db, settings }) => {
  app.get(mailBoard, allow('administrator'), async (c) => {
    // Looking is enough to know: a process may have died with nobody left to say it.
    await settleCutMails(db, realNow());
    const { locale } = c.var;
    const criteria = parseMailCriteria(c.req.query());
    const authorityIds = authoritiesWhere(readerOf(c), 'administrator');
    const [mails, counts] = await Promise.all([
      listMails(db, authorityIds, criteria),
      countMails(db, authorityIds, criteria.words),
    ]);
    const reported = c.req.query('reported') === 'yes';
    const board = { locale, settings, criteria, mails, counts, reported };
    const { title } = mailBoardMessages[locale];
    return c.html(
      renderAgentPage(c, { title, wide: true, children: <MailBoardView {...board} /> }),
    );
  });

  app.get(`${mailBoard}/:id`, allow('administrator'), async (c) => {
    await settleCutMails(db, realNow());
    const authorityIds = authoritiesWhere(readerOf(c), 'administrator');
    const mail = await findMail(db, authorityIds, c.req.param('id'));
    if (!mail) return c.notFound();
    const children = <MailView locale={c.var.locale} settings={settings} mail={mail} />;
    return c.html(renderAgentPage(c, { title: mail.subject, children }));
  });

  app.get(`${mailBoard}/:id/html`, allow('administrator'), async (c) => {
    const authorityIds = authoritiesWhere(readerOf(c), 'administrator');
    const mail = await findMail(db, authorityIds, c.req.param('id'));
    if (!mail?.html || !isReadable(mail, settings)) return c.notFound();
    // A page of its own under a policy of its own: whatever it holds, nothing runs, nothing is
    // fetched, nothing is sent, and it has no origin.
    c.set('sealed', true);
    return new Response(mail.html, { headers: sandboxed });
  });
};

const sandboxed = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
};
