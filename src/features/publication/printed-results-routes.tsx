import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { coalesce } from '#platform/coalesce.ts';
import { publicRoute } from '#web/access.ts';
import type { Env, Mount } from '#web/env.ts';
import { errorResponse } from '#web/errors.tsx';
import { type Locale, locales } from '#web/locale.ts';
import { type PrintRefusal, printPublication } from './print-publication.ts';
import { resultsMessages } from './results-messages.ts';
import { getVersion, type Versions } from './versioned-routes.tsx';

/** The sheet on paper, in the reader's language: printed at the first asking, then kept. */
export const mountPrintedResults = (
  app: Parameters<Mount>[0],
  bases: readonly string[],
  versions: Versions,
): void => {
  const { db, settings } = versions;
  const print = coalesce((key) => {
    const [publicationId = '', locale] = key.split(' ');
    const asked = { publicationId, locale: locales.find((each) => each === locale) ?? 'fr' };
    return printPublication({ db, now: realNow(), publicUrl: settings.publicUrl }, asked);
  });
  for (const base of bases) {
    app.get(`${base}/results.pdf`, publicRoute, async (c) => {
      const { id, version } = await getVersion(versions, c);
      const outcome = await print(`${id} ${c.var.locale}`);
      if (!outcome.ok) return explain(c, outcome.refusal);
      return send(c, outcome.value, `${c.req.param('slug')}-v${version}-${c.var.locale}.pdf`);
    });
  }
};

function send(
  c: Context<Env>,
  { sha256, content }: { sha256: string; content: Buffer },
  name: string,
): Response {
  const etag = `"${sha256}"`;
  const headers = { etag, 'cache-control': 'public, no-cache' };
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304, headers);
  return c.body(new Uint8Array(content), 200, {
    ...headers,
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}"`,
  });
}

function explain(c: Context<Env>, { text }: PrintRefusal): Response {
  const words = resultsMessages[c.var.locale as Locale];
  return errorResponse(c, 409, {
    explanation: {
      title: words.cannotPrintTitle,
      happened: words.cannotPrint(text),
      means: words.cannotPrintMeans,
      next: words.cannotPrintNext,
    },
  });
}
