import type { Context } from 'hono';
import { getLetterheadAt } from '#features/people/letterhead/letterhead-queries.ts';
import { renderLetterPdf } from '#platform/documents/render-letter.ts';
import { signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { sendDocument } from '#web/send-document.ts';
import { openApplication } from '../draft/open-application-routes.ts';
import { writes } from '../editable.ts';
import { receiptLetter } from './receipt-letter.ts';
import { receiptMessages } from './receipt-messages.ts';
import { type Filed, gatherReceipt } from './receipt-page.ts';
import { ReceiptView } from './receipt-views.tsx';
import { canBeWithdrawn } from './withdraw-application.ts';

/** What proves that a dossier was filed: a page to read again, a PDF to keep. */
export const mountReceipt: Mount = (app, parts) => {
  app.get('/applications/:id/receipt', signedIn, async (c) => {
    const application = await openFiled(c, parts);
    if (!application) return c.notFound();
    const { locale } = c.var;
    const page = await gatherReceipt(parts.db, application, locale);
    const asked = c.req.query('done');
    const done = asked === 'filed' || asked === 'again' ? asked : null;
    const canWithdraw = writes(application) && canBeWithdrawn(application.state);
    const children = <ReceiptView {...page} done={done} canWithdraw={canWithdraw} />;
    return c.html(renderAgentPage(c, { title: receiptMessages[locale].title, children }));
  });

  app.get('/applications/:id/receipt.pdf', signedIn, async (c) => {
    const application = await openFiled(c, parts);
    if (!application) return c.notFound();
    const page = await gatherReceipt(parts.db, application, c.var.locale);
    // The paper of that day: a receipt read again later is the one that was given.
    const { authorityId, filedAt } = application;
    const letterhead = await getLetterheadAt(parts.db, authorityId, filedAt);
    const bytes = await renderLetterPdf(receiptLetter(page, letterhead));
    return sendDocument(c, { bytes, kind: 'pdf', name: `recepisse-${application.number}` });
  });
};

async function openFiled(c: Context<Env>, parts: AppParts): Promise<Filed | null> {
  const opened = await openApplication(c, parts);
  return opened && opened.application.state !== 'draft' ? (opened.application as Filed) : null;
}
