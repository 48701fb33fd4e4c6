import type { Context } from 'hono';
import type { NativeCall } from '#features/calls/call.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { type SheetFormat, sheetFormats, sheetTypes, writeSheet } from '#platform/spreadsheet.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import type { ListAsked } from './application-list.ts';
import { readList } from './application-list-form.ts';
import { countStates, type Listing, listFiled, sumFiled } from './application-list-queries.ts';
import { listMessages } from './list-messages.ts';
import { codesTouching } from './list-page.ts';
import { sheetHeader, sheetRows } from './list-sheet.ts';
import { ApplicationListView } from './list-views.tsx';
import { callAddress, callRead, conducts } from './office-call-routes.ts';
import { listViews } from './saved-view-queries.ts';
import { countDrafts, countReminders, countSealed } from './unseen-queries.ts';

const linesOnAPage = 50;
export const listAddress = `${callAddress}/applications`;

/** The filed dossiers of a call, as an officer looks at them and takes them away. */
export const mountApplicationList: Mount = (app, parts) => {
  app.get(listAddress, allow('officer', 'auditor'), async (c) => {
    const call = await callRead(c, parts);
    if (!call) return c.notFound();
    return renderList(c, parts, { call, query: new URL(c.req.url).searchParams });
  });

  for (const format of sheetFormats) {
    app.get(`${listAddress}.${format}`, allow('officer', 'auditor'), async (c) => {
      const call = await callRead(c, parts);
      return call ? sendSheet(c, parts, { call, format }) : c.notFound();
    });
  }
};

type Asked = { call: NativeCall; query: URLSearchParams };

async function listingOf(c: Context<Env>, parts: AppParts, { call, query }: Asked) {
  const asked = readList(query);
  const book = await openTerritories();
  const { filter } = asked;
  const listing: Listing = {
    reader: readerOf(c),
    now: await domainNow(parts),
    callId: call.id,
    filter,
    codes: codesTouching(book, filter.department),
  };
  return { asked, book, listing };
}

async function sendSheet(
  c: Context<Env>,
  parts: AppParts,
  { call, format }: { call: NativeCall; format: SheetFormat },
): Promise<Response> {
  const { locale } = c.var;
  const words = listMessages[locale];
  const query = new URL(c.req.url).searchParams;
  const { asked, book, listing } = await listingOf(c, parts, { call, query });
  const lines = await listFiled(parts.db, listing, { ...asked, limit: null, offset: 0 });
  const shown = { locale, book, columns: asked.columns };
  const rows = sheetRows(lines, shown);
  const sheet = { name: words.sheetName, header: sheetHeader(shown), rows };
  return c.body(writeSheet(format, sheet), 200, {
    'content-type': sheetTypes[format],
    'content-disposition': `attachment; filename="${words.fileName}-${call.slug}.${format}"`,
    'cache-control': 'private, no-store',
  });
}

export type RefusedView = { refused: string; typedName: string };

/** The list at an address; after a view that could not be saved, with why at its field. */
export async function renderList(
  c: Context<Env>,
  parts: AppParts,
  { call, query, refusal }: Asked & { refusal?: RefusedView },
): Promise<Response> {
  const { db } = parts;
  const { locale } = c.var;
  const { asked, book, listing } = await listingOf(c, parts, { call, query });
  const { count, requested } = await sumFiled(db, listing);
  const pages = Math.max(1, Math.ceil(count / linesOnAPage));
  if (asked.page > pages)
    return c.redirect(localise(`/office/calls/${call.id}/applications`, locale), 303);
  const page = {
    ...{ locale, call, asked, count, requested, pages, book },
    ...(await aroundList(c, parts, listing, asked)),
    acts: conducts(c, call.authorityId),
    refused: refusal?.refused ?? null,
    typedName: refusal?.typedName ?? '',
    views: await listViews(db, { callId: call.id, personId: readerOf(c).personId }),
  };
  const title = listMessages[locale].of(call.settings.name);
  const children = <ApplicationListView {...page} />;
  return c.html(renderAgentPage(c, { title, wide: true, children }), refusal ? 422 : 200);
}

async function aroundList(
  c: Context<Env>,
  { db }: AppParts,
  listing: Listing,
  { sort, page }: ListAsked,
) {
  const reader = readerOf(c);
  const [lines, states, sealed, drafts, reminders] = await Promise.all([
    listFiled(db, listing, { sort, limit: linesOnAPage, offset: (page - 1) * linesOnAPage }),
    countStates(db, listing),
    countSealed(db, reader, listing),
    countDrafts(db, reader, listing),
    countReminders(db, reader, listing.callId),
  ]);
  return { lines, states, sealed, drafts, reminders };
}
