import { publicRoute } from '#web/access.ts';
import type { Mount } from '#web/env.ts';
import { addresses } from '#web/site-map.ts';
import { streamText } from '#web/stream-text.ts';
import { searchFile } from './search-file.ts';
import { parseSearch } from './search-form.ts';
import { searchMessages } from './search-messages.ts';
import { searchPublishedAwards } from './search-published-awards.ts';
import { renderSearch, renderTooSlow } from './search-views.tsx';

/** The search over every published award: a page, and the same result as a file. */
export const mountSearch: Mount = (app, { db, settings }) => {
  app.get(addresses.search, publicRoute, async (c) => {
    const { criteria, problems } = parseSearch(c.req.queries());
    const result = await searchPublishedAwards({ db }, criteria).catch(nullWhenStopped);
    if (result === null) {
      return c.html(
        renderTooSlow({ criteria, settings, locale: c.var.locale, path: c.var.here }),
        503,
      );
    }
    c.header('cache-control', 'public, no-cache');
    return c.html(
      renderSearch({ result, problems, settings, locale: c.var.locale, path: c.var.here }),
    );
  });

  app.get(`${addresses.search}.csv`, publicRoute, (c) => {
    const { criteria } = parseSearch(c.req.queries());
    const lines = searchFile(db, criteria, settings.publicUrl);
    return c.body(streamText(lines), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${searchMessages[c.var.locale].fileName}.csv"`,
      'cache-control': 'no-store',
    });
  });
};

/** PostgreSQL's query_canceled: the question took longer than `boundSearch` allows. */
function nullWhenStopped(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === '57014') return null;
  throw error;
}
