import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '#platform/log.ts';
import type { Env } from './env.ts';
import { errorMessages } from './error-messages.ts';
import { localise } from './locale.ts';
import { renderPage } from './page.tsx';
import { addresses } from './site-map.ts';

export const errorStatuses = [403, 404, 409, 413, 429, 500] as const;
export type ErrorStatus = (typeof errorStatuses)[number];

/** A feature's own words for a refusal; what it leaves out is said in general terms. */
export type Explanation = { title?: string; happened?: string; means?: string; next?: string };
type ErrorOptions = {
  explanation?: Explanation;
  reference?: string;
  headers?: Record<string, string>;
};

/** The page, or the same words as JSON when the address ends in "json". */
export function errorResponse(
  c: Context<Env>,
  status: ErrorStatus,
  { explanation, reference, headers = {} }: ErrorOptions = {},
): Response {
  const words = { ...errorMessages[c.var.locale][status], ...explanation };
  const allHeaders = { 'cache-control': 'no-store', ...headers };
  if (c.req.path.endsWith('json')) {
    return c.json({ error: { status, ...words, reference } }, status, allHeaders);
  }
  return c.html(errorPage(c, status, words, reference), status, allHeaders);
}

function errorPage(
  c: Context<Env>,
  status: ErrorStatus,
  words: Required<Explanation>,
  reference: string | undefined,
): string {
  const { locale, here, site } = c.var;
  const { labels } = errorMessages[locale];
  return renderPage({
    locale,
    path: here,
    settings: site.settings,
    title: words.title,
    robots: 'noindex',
    children: (
      <div class="error-page">
        <p class="error-status">{status}</p>
        <h1>{words.title}</h1>
        <p class="lead">{words.happened}</p>
        <h2>{labels.meaning}</h2>
        <p>{words.means}</p>
        <h2>{labels.next}</h2>
        <p>{words.next}</p>
        {reference && (
          <p class="error-reference">
            {labels.reference} : <code>{reference}</code>
          </p>
        )}
        <p>
          <a href={localise(addresses.home, locale)}>{labels.home}</a>
        </p>
      </div>
    ),
  });
}

const isErrorStatus = (status: number): status is ErrorStatus =>
  (errorStatuses as readonly number[]).includes(status);

/** For `app.onError`: an expected status keeps its page; anything else is a 500 with a reference. */
export const answerError = (log: Log) => (error: unknown, c: Context<Env>) => {
  if (error instanceof HTTPException && isErrorStatus(error.status) && error.status !== 500) {
    return errorResponse(c, error.status);
  }
  // Short enough to be read over the telephone; the log line holds the rest.
  const reference = randomBytes(5).toString('hex');
  // The path, never the query: a query holds what a person typed.
  log.error({ err: error, reference, method: c.req.method, path: c.req.path }, 'request failed');
  return errorResponse(c, 500, { reference });
};
