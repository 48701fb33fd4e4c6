import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { getRevision } from '#features/calls/form/form-revision-queries.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import { realNow } from '#platform/clock.ts';
import { CannotPrint } from '#platform/documents/cannot-print.ts';
import { renderDossierPdf } from '#platform/documents/render-dossier.ts';
import type { KeptFile } from '#platform/files/file.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { readFileBytes } from '#platform/files/read-file.ts';
import { signedIn } from '#web/access.ts';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { errorResponse } from '#web/errors.tsx';
import { canonicalVersion } from '../filing/canonical-version.ts';
import { type FiledVersion, findFiledVersion, listFilesNamed } from './filed-version-queries.ts';
import { type OpenedFiled, openFiled } from './open-filed-routes.ts';
import { printDossier } from './print-dossier.ts';
import { printMessages } from './print-messages.ts';
import { nameEntries, type ZipEntry, zipStream } from './zip-stream.ts';

/** What was filed is its applicant's: whole, at any time, as JSON, on paper, with its files. */
export const mountDownloads: Mount = (app, parts) => {
  app.get('/applications/:id/versions/:version/:file', signedIn, async (c) => {
    const opened = await openFiled(c as Context<Env>, parts);
    const version = /^\d{1,6}$/.test(c.req.param('version')) ? Number(c.req.param('version')) : 0;
    const filed = opened && (await findFiledVersion(parts.db, opened.application, version));
    if (!filed) return c.notFound();
    const found = { opened, filed, files: await filesOf(parts, opened, filed) };
    switch (c.req.param('file')) {
      case 'dossier.json':
        return send(c as Context<Env>, found, canonicalVersion(filed.content).text, 'json');
      case 'dossier.pdf':
        return sendPdf(c as Context<Env>, parts, found);
      case 'dossier.zip':
        return send(c as Context<Env>, found, await zipOf(parts, found), 'zip');
      default:
        return c.notFound();
    }
  });
};

type Found = { opened: OpenedFiled; filed: FiledVersion; files: readonly KeptFile[] };

const filesOf = ({ db }: AppParts, { application }: OpenedFiled, { answers }: FiledVersion) =>
  listFilesNamed(db, {
    ...application,
    ids: Object.values(answers).flatMap((answer) => (answer.kind === 'files' ? answer.ids : [])),
  });

const types = { json: 'application/json', pdf: 'application/pdf', zip: 'application/zip' };

type Body = string | Uint8Array<ArrayBuffer> | ReadableStream;

function send(
  c: Context<Env>,
  { filed }: Found,
  body: Body,
  extension: keyof typeof types,
): Response {
  const { number, version } = filed.content;
  return c.body(body, 200, {
    'content-type': types[extension],
    'content-disposition': `attachment; filename="dossier-${number}-v${version}.${extension}"`,
  });
}

async function print({ db }: AppParts, { opened, filed, files }: Found): Promise<Uint8Array> {
  const { application, locale } = opened;
  const { id: callId, formRevision: number } = filed.content.call;
  const { form } = await getRevision(db, { callId, number });
  const names = new Map(files.map(({ id, name }) => [id, name]));
  const book = await openTerritories();
  return renderDossierPdf(printDossier({ application, filed, form, names, locale, book }));
}

async function sendPdf(c: Context<Env>, parts: AppParts, found: Found): Promise<Response> {
  try {
    return send(c, found, new Uint8Array(await print(parts, found)), 'pdf');
  } catch (error) {
    if (!(error instanceof CannotPrint)) throw error;
    const words = printMessages[c.var.locale];
    return errorResponse(c, 409, {
      explanation: { title: words.cannotPrint, happened: words.cannotPrintLong(error.text) },
    });
  }
}

async function zipOf(parts: AppParts, found: Found): Promise<ReadableStream> {
  const pdf = await print(parts, found).catch((error: unknown) => {
    if (error instanceof CannotPrint) return null;
    throw error;
  });
  const archive = zipStream(entriesOf(parts, found, pdf), found.filed.content.filedAt);
  return Readable.toWeb(Readable.from(archive, { objectMode: false })) as ReadableStream;
}

/** A file that cannot be read is named in a note: an archive never lacks one in silence. */
async function* entriesOf(
  { db, settings }: AppParts,
  { opened, filed, files }: Found,
  pdf: Uint8Array | null,
): AsyncGenerator<ZipEntry> {
  const words = printMessages[opened.locale];
  const encoder = new TextEncoder();
  yield { name: 'dossier.json', bytes: [encoder.encode(canonicalVersion(filed.content).text)] };
  if (pdf) yield { name: 'dossier.pdf', bytes: [pdf] };
  const actorId = opened.reader.personId;
  const reading = { db, files: openFiles(settings), now: realNow(), actorId };
  const absent: string[] = [];
  for (const { file, name } of nameEntries(files)) {
    const bytes = await readFileBytes(reading, file);
    if (bytes.ok) yield { name: `${words.folder}/${name}`, bytes: bytes.value };
    else absent.push(words.absentLine(name));
  }
  if (absent.length > 0) {
    yield { name: words.absent, bytes: [encoder.encode(`${absent.join('\n')}\n`)] };
  }
}
