import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { KeptFile } from '#platform/files/file.ts';
import type { FilesContext } from '#platform/files/keep-file.ts';
import { contradiction, usualExtension } from '#platform/files/media-types.ts';
import type { ByteRange } from '#platform/files/object-store.ts';
import { readFileBytes } from '#platform/files/read-file.ts';
import type { Env } from './env.ts';
import { errorResponse } from './errors.tsx';
import { fileMessages } from './file-messages.ts';

/** What a browser shows by itself without running anything. SVG and HTML are never among them. */
const shown = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];

/**
 * Sends a file its reader was already found to be entitled to. It can be opened apart from our
 * pages only: it runs nothing, loads nothing, and no other site may embed it.
 */
export async function serveFile(
  c: Context<Env>,
  context: FilesContext,
  file: KeptFile,
): Promise<Response> {
  const etag = `"${file.sha256}"`;
  const headers = headersOf(c, file, etag);
  if (c.req.header('if-none-match')?.includes(etag)) {
    c.set('sealed', true);
    return new Response(null, { status: 304, headers });
  }
  const asked = rangeOf(c, file.size, etag);
  if (asked === 'unsatisfiable') {
    c.set('sealed', true);
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${file.size}` },
    });
  }
  const outcome = await readFileBytes(context, file, asked ?? undefined);
  if (!outcome.ok) return explain(c, outcome.refusal.reason);
  c.set('sealed', true);
  const body = Readable.toWeb(Readable.from(outcome.value)) as ReadableStream;
  if (!asked) {
    return new Response(body, { headers: { ...headers, 'content-length': String(file.size) } });
  }
  return new Response(body, {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(asked.last - asked.first + 1),
      'content-range': `bytes ${asked.first}-${asked.last}/${file.size}`,
    },
  });
}

function explain(c: Context<Env>, reason: keyof (typeof fileMessages)['fr']['read']): Response {
  const words = fileMessages[c.var.locale];
  return errorResponse(c, 409, {
    explanation: {
      title: words.unreadTitle,
      happened: words.read[reason],
      means: words.unreadMeans,
      next: words.unreadNext,
    },
  });
}

function headersOf(c: Context<Env>, file: KeptFile, etag: string): Record<string, string> {
  const inline = shown.includes(file.mediaType) && c.req.query('download') === undefined;
  return {
    ...c.var.site.securityHeaders,
    'content-type': inline ? file.mediaType : 'application/octet-stream',
    'content-disposition': `${inline ? 'inline' : 'attachment'}; ${fileNameOf(file)}`,
    'content-security-policy': policyOf(file.mediaType),
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    etag,
  };
}

/** A sandboxed PDF is a blank page in Chromium: its viewer is a plug-in, and runs apart anyway. */
const policyOf = (mediaType: string): string =>
  mediaType === 'application/pdf'
    ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
    : "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox";

/** RFC 6266 and 8187. A name that its content contradicts gets the ending of what it is. */
function fileNameOf({ name, mediaType }: KeptFile): string {
  const extension = usualExtension(mediaType);
  const whole = extension && contradiction(name, mediaType) ? `${name}.${extension}` : name;
  const plain = whole
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const coded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${coded}`;
}

/** Null: the whole. One range only: a reader who asks for several gets the whole, as it may. */
function rangeOf(c: Context<Env>, size: number, etag: string): ByteRange | 'unsatisfiable' | null {
  const condition = c.req.header('if-range');
  if (condition !== undefined && condition !== etag) return null;
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(c.req.header('range') ?? '') ?? [];
  if (from === undefined || to === undefined || from + to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first > last ? 'unsatisfiable' : { first, last };
}
