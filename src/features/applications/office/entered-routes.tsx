import type { Context } from 'hono';
import { getLetterheadAt } from '#features/people/letterhead/letterhead-queries.ts';
import { realNow } from '#platform/clock.ts';
import { renderLetterPdf } from '#platform/documents/render-letter.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { sendDocument } from '#web/send-document.ts';
import { discardForm, keepForm, takeForm, type UploadLimits } from '#web/upload-form.ts';
import { receiptLetter } from '../filing/receipt-letter.ts';
import { gatherReceipt } from '../filing/receipt-page.ts';
import { scanHolder } from './dossier-files.ts';
import { type EnteredDossier, findEntered } from './entered-queries.ts';
import { EnteredView, writtenDay } from './entered-views.tsx';
import { entryMessages } from './entry-messages.ts';
import { findFiled, listHeldFiles } from './read-dossier-queries.ts';

const address = '/office/applications/:id{[0-9a-f-]{36}}/entry';
const limits: UploadLimits = {
  accepted: ['pdf', 'photo'],
  maxBytes: 50_000_000,
  mostFiles: 10,
};

/** What follows an entry: the receipt that goes by post, and the scan of the paper. */
export const mountEntered: Mount = (app, parts) => {
  const files = openFiles(parts.settings);
  const enteredBy = (c: Context<Env>) =>
    findEntered(parts.db, readerOf(c), c.req.param('id') ?? '');

  app.get(address, allow('officer'), async (c) => {
    const entered = await enteredBy(c);
    return entered ? c.html(await page(c, parts, entered, null)) : c.notFound();
  });

  app.get(`${address}/receipt.pdf`, allow('officer'), async (c) => {
    const entered = await enteredBy(c);
    if (!entered) return c.notFound();
    const { locale } = c.var;
    const words = entryMessages[locale];
    const { application, receivedOn } = entered;
    const receipt = await gatherReceipt(parts.db, application, locale);
    const { authorityId, filedAt, channel, number } = application;
    const letter = receiptLetter(receipt, await getLetterheadAt(parts.db, authorityId, filedAt));
    const arrived = words.paperLine(writtenDay(receivedOn, locale), words.paperChannels[channel]);
    const bytes = await renderLetterPdf({ ...letter, paragraphs: [arrived, ...letter.paragraphs] });
    return sendDocument(c, { bytes, kind: 'pdf', name: `recepisse-${number}` });
  });

  app.post(`${address}/files`, allow('officer'), async (c) => {
    const entered = await enteredBy(c);
    if (!entered) return c.notFound();
    const words = entryMessages[c.var.locale];
    const context = { db: parts.db, files, now: realNow(), actorId: readerOf(c).personId };
    const form = await takeForm(context, c.req.raw, limits);
    if (!form) return c.html(await page(c, parts, entered, words.scanBroken), 400);
    if (form.refused.length > 0 || form.prepared.length === 0) {
      await discardForm(form);
      const fault = form.refused.length > 0 ? words.scanRefused : words.noScan;
      return c.html(await page(c, parts, entered, fault), 422);
    }
    const { id, authorityId } = entered.application;
    const place = { authorityId, holder: { kind: scanHolder, id } };
    await keepForm(context, form, { place, joinAs: null });
    return c.redirect(localise(`/office/applications/${id}/entry`, c.var.locale), 303);
  });
};

async function page(
  c: Context<Env>,
  parts: AppParts,
  entered: EnteredDossier,
  fault: string | null,
): Promise<string> {
  const { locale } = c.var;
  const { application } = entered;
  const asked = { id: application.id, now: await domainNow(parts) };
  const readable = await findFiled(parts.db, readerOf(c), asked);
  const held = await listHeldFiles(parts.db, application);
  const view = {
    ...{ locale, entered, limits, fault },
    receipt: await gatherReceipt(parts.db, application, locale),
    scans: held.filter(({ holder }) => holder.kind === scanHolder),
    isReadable: readable !== null,
  };
  const title = entryMessages[locale].entered;
  return renderAgentPage(c, { title, children: <EnteredView {...view} /> });
}
