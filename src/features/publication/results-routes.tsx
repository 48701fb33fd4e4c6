import { publicRoute } from '#web/access.ts';
import type { Mount } from '#web/env.ts';
import { rowsOf } from './figure.ts';
import { renderFigure, renderFigures } from './figure-views.tsx';
import { mountPrintedResults } from './printed-results-routes.tsx';
import { publicationArchive } from './publication-archive.ts';
import { awardsCsv, publicationFiles } from './publication-files.ts';
import { renderResults } from './results-views.tsx';
import type { SealedPublication } from './snapshot.ts';
import { sourceLines } from './source-lines.ts';
import { renderSource } from './source-views.tsx';
import {
  readPublication,
  serveFile,
  servePage,
  type Versions,
  versionsOf,
} from './versioned-routes.tsx';

const csv = 'text/csv; charset=utf-8';
const json = 'application/json; charset=utf-8';
const files = [
  ['publication.json', json],
  ['awards.json', json],
  ['awards.csv', csv],
] as const;

/** Results of a call: the current version, or the one an address names. */
export const mountResults: Mount = (app, { db, settings }) => {
  const versions = versionsOf(db, settings);

  const bases = ['/calls/:slug', '/calls/:slug/versions/:version'];
  mountPrintedResults(app, bases, versions);
  for (const base of bases) {
    app.get(base, publicRoute, (c) => servePage(versions, c, renderResults));

    app.get(`${base}/figures`, publicRoute, (c) => servePage(versions, c, renderFigures));
    app.get(`${base}/figures/:key{.+\\.csv}`, publicRoute, (c) =>
      serveFile(versions, c, csv, rowsCsv(c.req.param('key').slice(0, -'.csv'.length))),
    );
    app.get(`${base}/figures/:key`, publicRoute, (c) =>
      servePage(versions, c, (page) => {
        const figure = page.snapshot.figures.find(({ key }) => key === c.req.param('key'));
        return figure ? renderFigure(page, figure) : null;
      }),
    );
    app.get(`${base}/source`, publicRoute, (c) =>
      servePage(versions, c, async (page, findSource) => {
        const source = await findSource();
        return source && renderSource(page, source.file_name, sourceLines(source.content));
      }),
    );
    mountFiles(app, base, versions);
  }
};

function mountFiles(app: Parameters<Mount>[0], base: string, versions: Versions): void {
  for (const [name, type] of files) {
    app.get(`${base}/${name}`, publicRoute, (c) =>
      serveFile(
        versions,
        c,
        type,
        (publication) => publicationFiles(publication).get(name) ?? null,
      ),
    );
  }
  app.get(`${base}/publication.zip`, publicRoute, async (c) => {
    const { publication, source } = await readPublication(versions, c);
    return c.body(bytesOf(publicationArchive(publication, source)), 200, {
      'content-type': 'application/zip',
      'content-disposition': attachment(archiveName(publication)),
      'cache-control': 'public, no-cache',
    });
  });
  // A stranger's file is always downloaded under a type that no browser shows.
  app.get(`${base}/:file`, publicRoute, async (c) => {
    const { source } = await readPublication(versions, c);
    if (!source || source.file_name !== c.req.param('file')) return c.notFound();
    return c.body(bytesOf(source.content), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(source.file_name),
      'cache-control': 'public, no-cache',
    });
  });
}

const rowsCsv =
  (key: string) =>
  ({ snapshot }: SealedPublication): string | null => {
    const figure = snapshot.figures.find((candidate) => candidate.key === key);
    return figure ? awardsCsv(rowsOf(figure.formula, snapshot.awards ?? [])) : null;
  };

const archiveName = ({ snapshot }: SealedPublication): string =>
  `${snapshot.call.slug}-v${snapshot.version}.zip`;

/** RFC 6266: the starred form carries any name. */
const attachment = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Copied: Hono wants a buffer of its own, and Node's may be a slice of a larger one. */
const bytesOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
