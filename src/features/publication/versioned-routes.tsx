import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { coalesce } from '#platform/coalesce.ts';
import type { Db } from '#platform/database.ts';
import type { Settings } from '#platform/settings.ts';
import type { Env } from '#web/env.ts';
import { serveCached } from '#web/http-cache.ts';
import {
  type CurrentVersion,
  findCurrentVersion,
  findSourceDocument,
  findVersion,
  getPublication,
  listVersions,
} from './publication-queries.ts';
import { type ResultsPage, resultsPage } from './results-page.ts';
import type { SealedPublication } from './snapshot.ts';

/** Shared caches must ask again: a rectification shows at once. */
const revalidate = 'public, no-cache';

type SourceFile = { file_name: string; media_type: string; content: Buffer };
export type FindSource = () => Promise<SourceFile | null>;
export type RenderPage = (
  page: ResultsPage,
  findSource: FindSource,
) => string | null | Promise<string | null>;

/** What the routes of a version share: which version, and where to read it. */
export type Versions = {
  db: Db;
  settings: Settings;
  currentVersion: (slug: string) => Promise<CurrentVersion | null>;
};

/**
 * Which version is current is asked of the database at every hit; those who ask at the same
 * moment share one question.
 */
export const versionsOf = (db: Db, settings: Settings): Versions => ({
  db,
  settings,
  currentVersion: coalesce((slug) => findCurrentVersion(db, slug)),
});

/** An HTML page made from one publication; `render` answers null when it has nothing to show. */
export async function servePage(versions: Versions, c: Context<Env>, render: RenderPage) {
  const found = await getVersion(versions, c);
  return serveCached(c, {
    key: `${await dependsOn(versions, c, found)} ${c.var.locale} ${c.req.path}`,
    type: 'text/html; charset=utf-8',
    cacheControl: revalidate,
    ...readyWhileCurrent(versions, c, found),
    render: async () => {
      const page = await readPage(versions, c, found);
      return orNotFound(await render(page, () => sourceOf(versions.db, page, found)));
    },
  });
}

/** A file made from one publication, and from it alone. */
export async function serveFile(
  versions: Versions,
  c: Context<Env>,
  type: string,
  render: (publication: SealedPublication) => string | null,
) {
  const found = await getVersion(versions, c);
  return serveCached(c, {
    key: `${found.id} ${c.req.path}`,
    type,
    cacheControl: revalidate,
    ...readyWhileCurrent(versions, c, found),
    render: async () => orNotFound(render(await getPublication(versions.db, found.id))),
  });
}

/** The publication itself with the document it was taken in from, for what is not kept in memory. */
export async function readPublication(versions: Versions, c: Context<Env>) {
  const found = await getVersion(versions, c);
  const publication = await getPublication(versions.db, found.id);
  return { publication, source: await sourceOf(versions.db, publication, found) };
}

const slugOf = (c: Context<Env>): string => c.req.param('slug') ?? '';
const versionAsked = (c: Context<Env>): string | undefined => c.req.param('version');

export async function getVersion({ db, currentVersion }: Versions, c: Context<Env>) {
  const asked = versionAsked(c);
  const number = asked !== undefined && /^[1-9]\d{0,6}$/.test(asked) ? Number(asked) : 0;
  const found = await (asked === undefined
    ? currentVersion(slugOf(c))
    : findVersion(db, slugOf(c), number));
  if (!found) throw new HTTPException(404);
  return found;
}

/** An old version is asked for too rarely to be kept ready. */
const readyWhileCurrent = (
  { currentVersion }: Versions,
  c: Context<Env>,
  { id }: CurrentVersion,
) => {
  const slug = slugOf(c);
  return versionAsked(c) === undefined
    ? { isCurrent: async () => (await currentVersion(slug))?.id === id }
    : {};
};

/** A page of an old version also depends on which one is current: it says what replaced it. */
async function dependsOn({ currentVersion }: Versions, c: Context<Env>, found: CurrentVersion) {
  if (versionAsked(c) === undefined) return found.id;
  const latest = await currentVersion(slugOf(c));
  return `${found.id} ${latest?.id}`;
}

async function readPage({ db, settings }: Versions, c: Context<Env>, found: CurrentVersion) {
  const [publication, versions] = await Promise.all([
    getPublication(db, found.id),
    listVersions(db, found.callId),
  ]);
  const asked = versionAsked(c) === undefined ? null : found.version;
  return resultsPage({ publication, versions, locale: c.var.locale, settings }, asked);
}

/** A failed rendering is never kept in memory, so an absent page costs nothing later. */
function orNotFound(text: string | null): string {
  if (text === null) throw new HTTPException(404);
  return text;
}

async function sourceOf(
  db: Db,
  { snapshot }: Pick<SealedPublication, 'snapshot'>,
  { callId }: CurrentVersion,
): Promise<SourceFile | null> {
  const { document } = snapshot.provenance;
  if (!document) return null;
  return (await findSourceDocument(db, callId, document.sha256)) ?? null;
}
