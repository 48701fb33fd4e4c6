import type { Context } from 'hono';
import { domainNow } from '#platform/domain-clock.ts';
import { readerOf, signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { openApplication } from '../draft/open-application-routes.ts';
import { toldOfRevision } from '../draft/revision-routes.tsx';
import { gatherCheck, type Said, type TypedSignature } from './check-page.ts';
import { CheckView } from './check-views.tsx';
import { fileApplication } from './file-application.ts';
import type { FilingRefusal } from './filing.ts';
import { filingAddresses } from './filing-addresses.ts';
import { filingMessages } from './filing-messages.ts';

type Answer = { typed?: TypedSignature; said?: Said; status?: 200 | 409 | 422 };

/** The page where a dossier is checked, with what was just said; 404 for who may not see it. */
export async function answerCheck(
  c: Context<Env>,
  parts: AppParts,
  { status = 200, ...given }: Answer = {},
): Promise<Response> {
  const opened = await openApplication(c, parts);
  if (!opened) return c.notFound();
  const page = await gatherCheck(parts.db, opened, given);
  const { title } = filingMessages[opened.locale];
  return c.html(renderAgentPage(c, { title, children: <CheckView {...page} /> }), status);
}

export const mountCheck: Mount = (app, parts) => {
  app.get('/applications/:id/check', signedIn, async (c) => {
    const opened = await openApplication(c, parts);
    const told = opened && (await toldOfRevision(c, parts, opened));
    if (told) return told;
    const done = c.req.query('done');
    return answerCheck(
      c,
      parts,
      done === 'signed' || done === 'mailed' ? { said: { said: done } } : {},
    );
  });

  app.post('/applications/:id/filing', signedIn, async (c) => {
    const { locale } = c.var;
    const id = c.req.param('id');
    const { db, settings } = parts;
    const context = {
      db,
      reader: readerOf(c),
      clock: (held: typeof db) => domainNow({ db: held, settings }),
      locale,
      publicUrl: settings.publicUrl,
    };
    const outcome = await fileApplication(context, id);
    if (outcome.ok) {
      const { again } = outcome.value;
      return c.redirect(
        `${filingAddresses(id, locale).receipt}?done=${again ? 'again' : 'filed'}`,
        303,
      );
    }
    const { refusal } = outcome;
    if (refusal.reason === 'application-unknown') return c.notFound();
    return answerCheck(c, parts, { said: { said: 'refused', refusal }, status: statusOf(refusal) });
  });
};

const statusOf = ({ reason }: FilingRefusal): 409 | 422 => (reason === 'incomplete' ? 422 : 409);
