import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import {
  allowAddress,
  keepMailUnsent,
  type MailRefusal,
  resendMail,
} from '#platform/mail/change-mail.ts';
import { findMail } from '#platform/mail/mail-queries.ts';
import { takeInReport } from '#platform/mail/take-in-report.ts';
import { allow, authoritiesWhere, readerOf } from '#web/access.ts';
import type { Env, Mount } from '#web/env.ts';
import { errorResponse } from '#web/errors.tsx';
import { localise } from '#web/locale.ts';
import { mailAddress, mailBoard } from './mail-board-addresses.ts';
import { mailBoardMessages } from './mail-board-messages.ts';

/** What an administrator may do to a mail, and the reports of those that came back. */
export const mountMailActions: Mount = (app, { db }) => {
  app.post(`${mailBoard}/reports`, allow('administrator'), async (c) => {
    const { report } = await c.req.parseBody();
    const text = report instanceof File ? await report.text() : '';
    const { personId: actorId } = readerOf(c);
    const authorityIds = authoritiesWhere(readerOf(c), 'administrator');
    const changed = await takeInReport({ db, now: realNow(), actorId, authorityIds }, text);
    const { reportUnread: explanation } = mailBoardMessages[c.var.locale];
    if (!changed) return errorResponse(c, 409, { explanation });
    return c.redirect(localise(`${mailBoard}?reported=yes`, c.var.locale), 303);
  });

  app.post(`${mailBoard}/:id/resending`, allow('administrator'), (c) => change(c, db, resendMail));
  app.post(`${mailBoard}/:id/keeping`, allow('administrator'), (c) =>
    change(c, db, keepMailUnsent),
  );
  app.post(`${mailBoard}/:id/permission`, allow('administrator'), (c) =>
    change(c, db, allowAddress),
  );
};

async function change(c: Context<Env>, db: Db, verb: typeof resendMail): Promise<Response> {
  const { personId: actorId } = readerOf(c);
  const authorityIds = authoritiesWhere(readerOf(c), 'administrator');
  const [authorityId] = authorityIds;
  const mail = await findMail(db, authorityIds, c.req.param('id') ?? '');
  if (!mail || authorityId === undefined) return c.notFound();
  const outcome = await verb({ db, now: realNow(), actorId, authorityId }, mail.id);
  if (!outcome.ok) return refused(c, outcome.refusal);
  return c.redirect(mailAddress(mail.id, c.var.locale), 303);
}

function refused(c: Context<Env>, refusal: MailRefusal): Response {
  const { refused: words, states } = mailBoardMessages[c.var.locale];
  const happened =
    refusal.reason === 'mail-was-erased' ? words.erased : words.happened(states[refusal.state]);
  return errorResponse(c, 409, { explanation: { title: words.title, happened } });
}
