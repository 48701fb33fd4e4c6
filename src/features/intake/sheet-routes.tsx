import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { listAuthorities } from '#features/people/authority-queries.ts';
import { realNow } from '#platform/clock.ts';
import { allow, authoritiesWhere, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { explainUnreadable } from './intake-messages.ts';
import { findSheet, getSheetContent, listSheets } from './intake-sheet-queries.ts';
import { openSheet } from './open-sheet.ts';
import { readSourceLines } from './reconcile-document.ts';
import { mountDecisions } from './sheet-decision-routes.tsx';
import { SheetListView } from './sheet-list-views.tsx';
import { sheetMessages } from './sheet-messages.ts';
import { sheetPage } from './sheet-page.ts';
import { mountSheetPublication } from './sheet-publication-routes.tsx';
import { SheetView } from './sheet-views.tsx';

const sheetsOnAPage = 50;
/** A little more than the largest document, for the form around it. */
const largestForm = 10.5 * 1024 * 1024;

/** The authorities for which the reader takes sheets in: no other sheet exists for them. */
export const officeOf = (c: Context<Env>): string[] => authoritiesWhere(readerOf(c), 'officer');

/** The officer's desk: the document beside its reading, settled line by line, then published. */
export const mountSheets: Mount = (app, parts) => {
  const { db } = parts;
  const limit = bodyLimit({
    maxSize: largestForm,
    onError: (c) => sheetList(c as Context<Env>, parts, 'tooLarge'),
  });

  app.get('/office/sheets', allow('officer'), (c) => sheetList(c, parts));

  app.post('/office/sheets/files', allow('officer'), limit, async (c) => {
    const form = await c.req.formData();
    const file = form.get('sheet');
    const authorityId = officeOf(c).find((id) => id === form.get('authority'));
    if (!(file instanceof File) || file.size === 0 || !authorityId) {
      return sheetList(c, parts, 'fileMissing');
    }
    const context = { db, now: realNow(), actorId: readerOf(c).personId };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = await openSheet(context, { authorityId, fileName: file.name, bytes });
    if (!opened.ok) return sheetList(c, parts, explainUnreadable(opened.refusal, c.var.locale));
    return c.redirect(localise(`/office/sheets/${opened.value}`, c.var.locale), 303);
  });

  app.get('/office/sheets/:id{[0-9a-f-]{36}}', allow('officer'), async (c) => {
    const sheet = await findSheet(db, officeOf(c), c.req.param('id'));
    if (!sheet) return c.notFound();
    const lines = readSourceLines(await getSheetContent(db, sheet.id), sheet.fileName);
    const page = sheetPage(sheet, c.var.locale);
    const children = <SheetView page={page} lines={lines.ok ? lines.value : []} />;
    return c.html(renderAgentPage(c, { title: sheet.fileName, wide: true, children }));
  });

  mountDecisions(app, parts);
  mountSheetPublication(app, parts);
};

/** The list with the form to open a sheet; a refusal is a key of our words, or a sentence. */
async function sheetList(c: Context<Env>, { db }: AppParts, refused?: string): Promise<Response> {
  const { locale } = c.var;
  const words = sheetMessages[locale];
  const office = officeOf(c);
  const asked = Number(c.req.query('page') ?? '1');
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
  const [all, { sheets, count }] = await Promise.all([
    listAuthorities(db),
    listSheets(db, office, { limit: sheetsOnAPage, offset: (page - 1) * sheetsOnAPage }),
  ]);
  const pages = Math.max(1, Math.ceil(count / sheetsOnAPage));
  const authorities = all.filter(({ id }) => office.includes(id));
  const refusal = refused === 'tooLarge' || refused === 'fileMissing' ? words[refused] : refused;
  const children = (
    <SheetListView {...{ locale, authorities, sheets, count, page, pages, refusal }} />
  );
  const html = renderAgentPage(c, { title: words.title, wide: true, children });
  return c.html(html, refused === 'tooLarge' ? 413 : refused === undefined ? 200 : 422);
}
