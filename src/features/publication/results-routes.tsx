import type { Mount } from '#web/env.ts';
import { rowsOf } from './figure.ts';
import { renderFigure } from './figure-views.tsx';
import { publicationArchive } from './publication-archive.ts';
import { awardsCsv, publicationFiles } from './publication-files.ts';
import { renderResults } from './results-views.tsx';
import type { Snapshot } from './snapshot.ts';
import { sourceLines } from './source-lines.ts';
import { renderSource } from './source-views.tsx';
import { servePublications } from './versioned-routes.tsx';

const csv = 'text/csv; charset=utf-8';
const json = 'application/json; charset=utf-8';

/** Results of a call: the current version, or the one an address names. */
export const mountResults: Mount = (app, { db, settings }) => {
  const serve = servePublications(db, settings);

  for (const base of ['/calls/:slug', '/calls/:slug/versions/:version']) {
    app.get(base, (c) => serve.page(c, renderResults));

    app.get(`${base}/figures/:key{.+\\.csv}`, (c) =>
      serve.file(c, csv, ({ snapshot }) => rowsCsv(snapshot, c.req.param('key').slice(0, -4))),
    );
    app.get(`${base}/figures/:key`, (c) =>
      serve.page(c, (page) => {
        const figure = page.snapshot.figures.find(({ key }) => key === c.req.param('key'));
        return figure ? renderFigure(page, figure) : null;
      }),
    );
    app.get(`${base}/source`, (c) =>
      serve.page(c, async (page, source) => {
        const file = await source();
        return file && renderSource(page, file.file_name, sourceLines(file.content));
      }),
    );

    app.get(`${base}/publication.json`, (c) => serve.file(c, json, fileOf('publication.json')));
    app.get(`${base}/awards.json`, (c) => serve.file(c, json, fileOf('awards.json')));
    app.get(`${base}/awards.csv`, (c) => serve.file(c, csv, fileOf('awards.csv')));

    app.get(`${base}/publication.zip`, async (c) => {
      const { publication, source } = await serve.publication(c);
      const { slug, edition } = publication.snapshot.call;
      return c.body(publicationArchive(publication, source).slice().buffer, 200, {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${slug}-${edition.replace(/\W+/g, '-')}-v${publication.snapshot.version}.zip"`,
        'cache-control': 'public, no-cache',
      });
    });
    /** The source document is a stranger's file: it is always downloaded, never shown as a page. */
    app.get(`${base}/:file`, async (c) => {
      const { source } = await serve.publication(c);
      if (!source || source.file_name !== c.req.param('file')) return c.notFound();
      return c.body(new Uint8Array(source.content), 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(source.file_name)}`,
        'cache-control': 'public, no-cache',
      });
    });
  }
};

const fileOf = (name: string) => (publication: Parameters<typeof publicationFiles>[0]) =>
  publicationFiles(publication).get(name) ?? null;

function rowsCsv(snapshot: Snapshot, key: string): string | null {
  const figure = snapshot.figures.find((candidate) => candidate.key === key);
  return figure ? awardsCsv(rowsOf(figure.formula, snapshot.awards ?? [])) : null;
}
