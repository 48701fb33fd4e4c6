import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { coalesce } from '#platform/coalesce.ts';
import type { Db } from '#platform/database.ts';
import type { Settings } from '#platform/settings.ts';
import type { Env } from '#web/env.ts';
import { serveCached } from '#web/http-cache.ts';
import {
  type CurrentVersion,
  findSourceDocument,
  findVersion,
  getPublication,
  listVersions,
} from './publication-queries.ts';
import { type ResultsPage, resultsPage } from './results-page.ts';
import type { SealedPublication } from './snapshot.ts';

/** Shared caches must ask again: a rectification shows at once. */
const revalidate = 'public, no-cache';

export type SourceFile = { file_name: string; media_type: string; content: Buffer };
export type Served = { publication: SealedPublication; found: CurrentVersion };

/**
 * Serves what is made from one publication, from memory. Which version is current is asked of the
 * database at every hit, one question shared by all who wait for it.
 */
export function servePublications(db: Db, settings: Settings) {
  const currentVersion = coalesce((slug) => findVersion(db, slug));

  const versionAsked = (c: Context<Env>): Promise<CurrentVersion | null> => {
    const slug = c.req.param('slug') ?? '';
    const asked = c.req.param('version');
    if (asked === undefined) return currentVersion(slug);
    return /^[1-9]\d{0,6}$/.test(asked)
      ? findVersion(db, slug, Number(asked))
      : Promise.resolve(null);
  };

  const getVersion = async (c: Context<Env>): Promise<CurrentVersion> => {
    const found = await versionAsked(c);
    if (!found) throw new HTTPException(404);
    return found;
  };

  /** A page of an old version also depends on which one is current: it says what replaced it. */
  const dependsOn = async (c: Context<Env>, found: CurrentVersion): Promise<string> => {
    const latest = c.req.param('version') && (await currentVersion(c.req.param('slug') ?? ''));
    return latest ? `${found.id} ${latest.id}` : found.id;
  };

  return {
    /** An HTML page; `render` answers null when the page has nothing to show. */
    async page(
      c: Context<Env>,
      render: (
        page: ResultsPage,
        source: () => Promise<SourceFile | null>,
      ) => Promise<string | null> | string | null,
    ) {
      const found = await getVersion(c);
      const { locale } = c.var;
      const asked = c.req.param('version') === undefined ? null : found.version;
      return serveCached(c, {
        key: `${await dependsOn(c, found)} ${locale} ${c.req.path}`,
        type: 'text/html; charset=utf-8',
        cacheControl: revalidate,
        render: async () => {
          const [publication, versions] = await Promise.all([
            getPublication(db, found.id),
            listVersions(db, found.callId),
          ]);
          const page = resultsPage({ publication, versions, locale, settings }, asked);
          return orNotFound(await render(page, () => sourceOf(db, { publication, found })));
        },
      });
    },

    /** A file made from the publication alone. */
    async file(
      c: Context<Env>,
      type: string,
      render: (publication: SealedPublication) => string | null,
    ) {
      const found = await getVersion(c);
      return serveCached(c, {
        key: `${found.id} ${c.req.path}`,
        type,
        cacheControl: revalidate,
        render: async () => orNotFound(render(await getPublication(db, found.id))),
      });
    },

    async publication(c: Context<Env>): Promise<Served & { source: SourceFile | null }> {
      const found = await getVersion(c);
      const publication = await getPublication(db, found.id);
      return { publication, found, source: await sourceOf(db, { publication, found }) };
    },
  };
}

/** A failed rendering is never kept in memory, so an absent page costs nothing later. */
function orNotFound(text: string | null): string {
  if (text === null) throw new HTTPException(404);
  return text;
}

async function sourceOf(db: Db, { publication, found }: Served): Promise<SourceFile | null> {
  const { document } = publication.snapshot.provenance;
  if (!document) return null;
  return (await findSourceDocument(db, found.callId, document.sha256)) ?? null;
}
